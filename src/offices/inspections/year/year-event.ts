/** What is counted of a place's year, in the order a reader meets it. */
export const yearLines = [
  'over-capacity-nights',
  'bookings-in',
  'bookings-over-capacity',
  'hold-room-over-12-hours',
  'counts-recorded',
  'counts-that-differ',
  'segregation-placements',
  'segregation-reviews',
  'grievances-filed',
  'grievances-answered',
  'deaths',
  'inspections-held',
  'deficiencies-found',
  'deficiencies-closed',
  'deductions',
  'waivers',
  'readings',
] as const
export type YearLine = (typeof yearLines)[number]

/** One thing that a number of the year counts: when it was, and the case whose entries say so. Nothing of it names a person. */
export interface YearEvent {
  line: YearLine
  /** Local day of the place, YYYY-MM-DD. */
  on: string
  caseId: string
  caseKind: 'custody' | 'place'
  /** The entry that opened what is counted, or null where it follows from several. */
  entryId: string | null
  /** One short sentence without personal data. */
  says: string
  /** Whole dollars, of a deduction. */
  dollars?: number
}
