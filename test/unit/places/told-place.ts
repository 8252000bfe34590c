import { blankPlace, type ToldPlace } from '../../../src/audit/places/told-place.ts'

/** A row of an invented list. */
export const toldPlace = (given: Partial<ToldPlace>): ToldPlace => ({
  ...blankPlace,
  list: 'facility-list-coded',
  listKey: given.code ?? 'row 2',
  asOf: null,
  file: 'list.csv',
  sheet: '',
  row: 2,
  ...given,
})
