import { dayOf } from './moments.ts'

/** The first hearing as a Notice to Appear names it. Invented. @param at epoch milliseconds of some moment of its day */
export const hearingNamed = (at: number, zone: string) => ({
  hearingOn: dayOf(at, zone),
  hearingTime: '08:30',
  hearingPlace: 'Immigration Court of Examplia (invented), 1 Invented Street',
})
