import { placeId } from '../../offices/places/exports.ts'
import { findCountyZone, isListed } from './county-zones.ts'
import { placeKind } from './place-kind.ts'
import type { PlaceFact, RegisteredPlace } from './registered-place.ts'
import { zoneOfState } from './states.ts'
import type { Source, ToldPlace } from './told-place.ts'

/** One place from all that lists say of it. `key` is its code, or what the list calls it where no list gives a code. */
export function makePlace(key: string, code: string | null, rows: readonly ToldPlace[]): RegisteredPlace {
  // The latest list first: a list of no known day last.
  const told = rows.toSorted((one, other) => (other.asOf ?? '').localeCompare(one.asOf ?? '') || one.list.localeCompare(other.list))
  const facts = told.flatMap(factsOf)
  const latest = (fact: PlaceFact['fact']) => latestOf(facts.filter((known) => known.fact === fact))
  const [county, state] = [first(told, 'county'), first(told, 'state')]
  // Inspections of no known day are as late as the list that tells of them.
  const rating = facts.find(({ fact }) => fact === 'rating')
  const days = (fact: PlaceFact['fact']) =>
    facts
      .filter((known) => known.fact === fact)
      .map(({ value }) => value)
      .toSorted()
  return {
    placeId: placeId(key),
    code,
    name: first(told, 'name') ?? key,
    kind: placeKind(code, told),
    address: first(told, 'address'),
    city: first(told, 'city'),
    county,
    state,
    area: first(told, 'area'),
    ...zoneOf(state, county),
    contract: first(told, 'contract'),
    capacity: first(told, 'capacity'),
    standard: latest('contract-standard')?.value ?? latest('inspection-standard')?.value ?? null,
    lastRating: rating?.value ?? null,
    lastRatedOn: rating?.on ?? null,
    firstUsedOn: days('first-used')[0] ?? null,
    lastUsedOn: days('last-used').at(-1) ?? null,
    listCount: new Set(told.map(({ list }) => list)).size,
    facts,
  }
}

const first = <Name extends keyof ToldPlace>(told: readonly ToldPlace[], name: Name): ToldPlace[Name] | null =>
  told.find((row) => row[name] !== null)?.[name] ?? null

const latestOf = (facts: readonly PlaceFact[]): PlaceFact | undefined =>
  facts.toSorted((one, other) => (other.on ?? '').localeCompare(one.on ?? ''))[0]

function zoneOf(state: string | null, county: string | null): Pick<RegisteredPlace, 'zone' | 'zoneBy'> {
  const known = zoneOfState(state)
  if (!known || state === null) return { zone: null, zoneBy: null }
  if (known.isSettled) return { zone: known.zone, zoneBy: 'state' }
  if (county === null || !isListed(state)) return { zone: known.zone, zoneBy: 'state-divided' }
  return { zone: findCountyZone(state, county) ?? known.zone, zoneBy: 'county' }
}

/** All that one row of a list says, each value with its source. */
function factsOf(row: ToldPlace): PlaceFact[] {
  const source: Source = { file: row.file, sheet: row.sheet, row: row.row, asOf: row.asOf }
  const fact = (name: PlaceFact['fact'], value: string | number | null, on = row.asOf): PlaceFact[] =>
    value === null ? [] : [{ fact: name, value: String(value), on, ...source }]
  return [
    ...fact('name', row.name),
    ...fact('address', row.address),
    ...fact('area', row.area),
    ...fact('contract', row.contract),
    ...fact('called', row.function),
    ...fact('capacity', row.capacity),
    ...fact('guaranteed-minimum', row.guaranteedMinimum),
    ...fact('contract-standard', row.contractStandard),
    ...fact('inspection-standard', row.inspectionStandard),
    ...row.ratings.flatMap(({ rating, ratedOn }) => fact('rating', rating, ratedOn)),
    ...fact('first-used', row.firstUsedOn, row.firstUsedOn),
    ...fact('last-used', row.lastUsedOn, row.lastUsedOn),
  ]
}
