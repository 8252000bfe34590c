import type { Clock, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

const ordered = 'The moment is the one on record in this case; a later agreement moves it.'

function agreed(part: string, says: string, starts: string, due: string, stops: string): Clock {
  return {
    id: `inspection-agreed.${part}`,
    says,
    kind: 'deadline',
    starts: { node: 'fact', fact: starts },
    stops: { node: 'fact', fact: stops },
    versions: standing({ unit: 'as-ordered', fact: due }, ordered),
  }
}

/** Inspections and corrective action plans, by the moments they themselves name. No law read for this book has a number. */
export const inspectionAgreed: Rule = {
  id: 'inspection-agreed',
  office: 'Custody management; the office that inspects; the place',
  title: 'What an inspection schedule and a corrective action plan name',
  kind: 'clock',
  cite: 'The schedule of inspections and the corrective action plan, on record in this case',
  says: 'An inspection is held by the day it was scheduled for, and a deficiency is corrected, and the correction verified, by the day the corrective action plan names. Where no day was named, nothing is counted, and the deficiency stays open all the same.',
  verified: 'secondary',
  severity: 'policy',
  tolling: 'None. A later agreement moves the day.',
  onLapse: 'Show it with the place, and with what was deducted for it, or not.',
  auditNote: 'Lists of places carry the kind, day, standard and rating of inspections, and no plan of correction.',
  sources: ['https://www.gao.gov/products/gao-20-596', 'https://assets.documentcloud.org/documents/4572614/Ice-Inspections.txt'],
  clocks: [
    agreed('held', 'inspection held', 'inspectionScheduledAt', 'inspectionDueAt', 'inspectionHeldAt'),
    agreed('correction', 'correction verified', 'correctionPlannedAt', 'correctionDueAt', 'correctionVerifiedAt'),
  ],
}

/** How often a place is inspected. From memory: off unless asked for. */
export const inspectionFrequency: Rule = {
  id: 'inspection-frequency',
  office: 'Custody management',
  title: 'A place that holds people for more than 72 hours is inspected every year',
  kind: 'clock',
  cite: 'Detention Management Control Program; appropriations acts since FY2021 (two inspections a year)',
  says: 'A place that holds people for more than 72 hours is inspected at least every 12 months; appropriations acts of later years ask for two inspections a year.',
  verified: 'memory',
  severity: 'advisory',
  auditNote: 'From memory. The list of 2017 gives a frequency for each place (annual, biennial, none), and no law for it.',
  sources: ['https://www.gao.gov/products/gao-20-596'],
  clocks: [
    {
      id: 'inspection-frequency',
      says: 'next inspection held',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'inspectionHeldAt' },
      stops: { node: 'fact', fact: 'nextInspectionHeldAt' },
      versions: standing({ unit: 'months', count: 12, monthEnd: 'clamp', roll: 'none' }, 'From memory.'),
    },
  ],
}

/** The appropriation rule on places that failed twice. From memory: it refuses nothing and finds nothing. */
export const fundingTwoRatings: Rule = {
  id: 'funding-two-ratings',
  office: 'Custody management; acquisition',
  title: 'No money for a place whose last two overall ratings are below adequate',
  kind: 'duty',
  cite: 'DHS appropriations acts, general provisions (since FY2009)',
  says: 'No appropriated money may be used to continue a contract for detention where the two most recent overall performance evaluations of the place are less than adequate, or the like in a later system of ratings.',
  verified: 'memory',
  severity: 'advisory',
  auditNote:
    'From memory: no text of it was read. The list of 2017 has a sheet of places whose use is prohibited, dual deficiency among the reasons.',
  sources: ['https://www.gao.gov/products/gao-20-596'],
  clocks: [],
}
