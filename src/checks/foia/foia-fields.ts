/** Fields as sentences name them. */
const words: Readonly<Record<string, string>> = {
  ProcessingStatisticsPendingAtStartQuantity: 'pending at the start of the year',
  ProcessingStatisticsReceivedQuantity: 'received',
  ProcessingStatisticsProcessedQuantity: 'processed',
  ProcessingStatisticsPendingAtEndQuantity: 'pending at the end of the year',
  BackloggedRequestQuantity: 'backlogged requests',
  BackloggedAppealQuantity: 'backlogged appeals',
  BacklogLastYearQuantity: 'backlog last year',
  BacklogCurrentYearQuantity: 'backlog this year',
  ItemsReceivedLastYearQuantity: 'received last year',
  ItemsReceivedCurrentYearQuantity: 'received this year',
  ItemsProcessedLastYearQuantity: 'processed last year',
  ItemsProcessedCurrentYearQuantity: 'processed this year',
}

/** A field in words: the known ones by their sense, others by their own name with blanks. */
export const sayField = (field: string): string =>
  words[field] ??
  field
    .split('.')
    .map((part) => part.replace(/(Quantity|DaysValue|Value|Amount)$/, '').replace(/([a-z])([A-Z])/g, '$1 $2'))
    .join(', ')
    .toLowerCase()

/** Sections as sentences name them. */
const sections: Readonly<Record<string, string>> = {
  ProcessedRequestSection: 'requests received and processed',
  ProcessedAppealSection: 'appeals received and processed',
  ProcessedConsultationSection: 'consultations received and processed',
  RequestDispositionSection: 'outcomes of requests',
  AppealDispositionSection: 'outcomes of appeals',
  PersonnelAndCostSection: 'staff and costs',
  BacklogSection: 'backlogs',
}

/** A section in words: the known ones by their sense, others by their own name with blanks. */
export const saySection = (section: string): string =>
  sections[section] ??
  section
    .replace(/Section$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
