import type { Bilingual } from '../words/bilingual.ts'
import { fieldInSpanish } from './foia-fields-es.ts'
import { sectionsInSpanish } from './foia-sections-es.ts'

/** Fields that sentences name otherwise than the form does. */
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

/** A field in words: the known ones by their sense, others by their own name with blanks, which Spanish quotes. */
export function sayField(field: string): Bilingual {
  const en =
    words[field] ??
    field
      .split('.')
      .map((part) => part.replace(/(Quantity|DaysValue|Value|Amount)$/, '').replace(/([a-z])([A-Z])/g, '$1 $2'))
      .join(', ')
      .toLowerCase()
  return { en, es: fieldInSpanish(field) ?? `«${en}»` }
}

/** Sections that sentences name otherwise than the form does. */
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
export function saySection(section: string): Bilingual {
  const en =
    sections[section] ??
    section
      .replace(/Section$/, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
  return { en, es: sectionsInSpanish[section] ?? `«${en}»` }
}
