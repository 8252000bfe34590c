import type { MomentOrder } from './format.ts'

/** What must come before what in a table of stints. */
export const ordersOfStints: readonly MomentOrder[] = [
  { earlier: 'book_in_date_time', later: 'book_out_date_time', says: 'booked out before being booked in', flag: 'out-before-in' },
  {
    earlier: 'stay_book_in_date_time',
    later: 'stay_book_out_date_time',
    says: 'the stay ended before it began',
    flag: 'out-before-in',
  },
  {
    earlier: 'stay_book_in_date_time',
    later: 'book_in_date_time',
    says: 'booked in before the stay began',
    flag: 'impossible-date',
  },
]
