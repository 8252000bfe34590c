import type { YearLine } from '../../../../offices/inspections/exports.ts'

/** What each line of a place's year counts, and how. */
export const lineWords: Readonly<Record<YearLine, { title: string; says: string }>> = {
  'over-capacity-nights': {
    title: 'Nights over capacity',
    says: 'Days that ended with more people in the place than it may hold, by the book-ins and book-outs on record.',
  },
  'bookings-in': { title: 'Bookings in', says: 'People booked in at the place, each time.' },
  'bookings-over-capacity': {
    title: 'Bookings over capacity',
    says: 'Bookings in by which more people were in the place than it may hold.',
  },
  'hold-room-over-12-hours': {
    title: 'Hold-room stays over 12 hours',
    says: 'Stays in a hold room of more than 12 hours (ICE Directive 11087.2; NDS 2025 2.5; read at second hand), by the day they began.',
  },
  'counts-recorded': { title: 'Midnight counts recorded', says: 'Counts of people that officers recorded, each for the end of a day.' },
  'counts-that-differ': {
    title: 'Counts that differ',
    says: 'Recorded counts that say another number than the book-ins and book-outs do now.',
  },
  'segregation-placements': { title: 'Segregation placements', says: 'Placements in segregation at the place, by the day of placement.' },
  'segregation-reviews': { title: 'Segregation reviews', says: 'Reviews of those placements.' },
  'grievances-filed': {
    title: 'Grievances filed',
    says: 'Grievances of people held there. Those about an officer are counted only for who inquires into conduct.',
  },
  'grievances-answered': { title: 'Grievances answered', says: 'Grievances that were answered, by the day of the answer.' },
  deaths: { title: 'Deaths', says: 'People who died in custody, or after a release, whose last place of detention this was.' },
  'inspections-held': { title: 'Inspections held', says: 'Inspections of the place, by the day they ended.' },
  'deficiencies-found': { title: 'Deficiencies found', says: 'What inspections found against parts of the standard.' },
  'deficiencies-closed': { title: 'Deficiencies closed', says: 'Deficiencies whose correction another officer saw.' },
  deductions: { title: 'Deductions and payments withheld', says: 'Money deducted or withheld under the agreement of the place.' },
  waivers: { title: 'Waivers begun', says: 'Parts of the standard that do not bind the place for a time.' },
  readings: { title: 'Readings of its record', says: 'How often somebody read the record of the place. That you looked is among them.' },
}
