import type { ToldPlace } from '../../../src/audit/places/told-place.ts'

/** A row of an invented list. */
export const toldPlace = (given: Partial<ToldPlace>): ToldPlace => ({
  list: 'facility-list-coded',
  listKey: given.code ?? 'row 2',
  code: null,
  name: null,
  address: null,
  city: null,
  county: null,
  state: null,
  area: null,
  contract: null,
  function: null,
  capacity: null,
  guaranteedMinimum: null,
  contractStandard: null,
  inspectionStandard: null,
  firstUsedOn: null,
  lastUsedOn: null,
  ratings: [],
  asOf: null,
  file: 'list.csv',
  sheet: '',
  row: 2,
  ...given,
})
