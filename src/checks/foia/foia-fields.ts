import type { Bilingual } from '../words/bilingual.ts'
import { sectionsInSpanish } from './foia-sections-es.ts'

/** Fields as sentences name them. */
const words: Readonly<Record<string, Bilingual>> = {
  ProcessingStatisticsPendingAtStartQuantity: { en: 'pending at the start of the year', es: 'pendientes al comienzo del año' },
  ProcessingStatisticsReceivedQuantity: { en: 'received', es: 'recibidas' },
  ProcessingStatisticsProcessedQuantity: { en: 'processed', es: 'tramitadas' },
  ProcessingStatisticsPendingAtEndQuantity: { en: 'pending at the end of the year', es: 'pendientes al final del año' },
  BackloggedRequestQuantity: { en: 'backlogged requests', es: 'solicitudes atrasadas' },
  BackloggedAppealQuantity: { en: 'backlogged appeals', es: 'apelaciones atrasadas' },
  BacklogLastYearQuantity: { en: 'backlog last year', es: 'atraso del año anterior' },
  BacklogCurrentYearQuantity: { en: 'backlog this year', es: 'atraso de este año' },
  ItemsReceivedLastYearQuantity: { en: 'received last year', es: 'recibidas el año anterior' },
  ItemsReceivedCurrentYearQuantity: { en: 'received this year', es: 'recibidas este año' },
  ItemsProcessedLastYearQuantity: { en: 'processed last year', es: 'tramitadas el año anterior' },
  ItemsProcessedCurrentYearQuantity: { en: 'processed this year', es: 'tramitadas este año' },
}

/** A field in words: the known ones by their sense, others by their own name with blanks, which is quoted in Spanish. */
export function sayField(field: string): Bilingual {
  const known = words[field]
  if (known) return known
  const name = field
    .split('.')
    .map((part) => part.replace(/(Quantity|DaysValue|Value|Amount)$/, '').replace(/([a-z])([A-Z])/g, '$1 $2'))
    .join(', ')
    .toLowerCase()
  return { en: name, es: `«${name}»` }
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
