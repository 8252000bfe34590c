import type { Accounted, Label } from './label.ts'
import { makePlace } from './make-place.ts'
import { matchLabel } from './match-label.ts'
import { namePlaces } from './named-places.ts'
import { normalName } from './normal-name.ts'
import type { AreasByCounty } from './read-areas.ts'
import type { ToldList } from './read-told.ts'
import type { RegisteredPlace } from './registered-place.ts'
import { blankPlace, type ToldPlace } from './told-place.ts'

export interface Register {
  /** By code; those without one after them, by name. */
  places: readonly RegisteredPlace[]
  /** What became of every way a file calls a facility, in the order of the files. */
  accounted: readonly Accounted[]
}

/**
 * The register, and an account of what the files call its places. Rows of one code are one place. A row without a code is put to the place its name settles (`matchLabel`);
 * otherwise it is a place of its own, without a code, so that nothing is lost and nothing guessed. A code that is in no list is a place told of by its file alone.
 */
export function makeRegister(lists: readonly ToldList[], labels: readonly Label[], areas?: AreasByCounty): Register {
  const told = lists.flatMap((list) => list.told)
  const byCode = Map.groupBy(
    told.filter(({ code }) => code !== null),
    ({ code }) => code ?? '',
  )
  const coded = namePlaces([...byCode].map(([code, rows]) => makePlace(code, code, rows)))
  const uncoded = told.filter(({ code }) => code === null)
  const placed = uncoded.map((row) => ({ row, account: matchLabel(labelOf(row), coded) }))
  const joined = new Map<string, ToldPlace[]>(byCode)
  for (const { row, account } of placed)
    if (account.placeCode !== null) joined.set(account.placeCode, [...(joined.get(account.placeCode) ?? []), row])
  const left = placed.flatMap(({ row, account }) => (account.placeCode === null ? [row] : []))
  const own = [...Map.groupBy(left, ({ name, state, listKey }) => `${normalName(name ?? listKey)} ${state}`).values()].map((rows) =>
    makePlace(keyOf(rows), null, rows),
  )
  const listed = [...[...joined].map(([code, rows]) => makePlace(code, code, rows)), ...own]
  const named = namePlaces(listed)
  const accounted = [...placed.map(({ account }) => account), ...labels.map((label) => matchLabel(label, named))]
  const unlisted = new Map(
    accounted.flatMap(({ by, code, outcome, name }) =>
      by === 'code' && code !== null && outcome !== 'matched' ? [[code, name] as const] : [],
    ),
  )
  const used = [...unlisted].map(([code, name]) => ({
    ...makePlace(code, code, []),
    ...(name === null ? {} : { name, kind: makePlace(code, code, [{ ...bare, name }]).kind }),
  }))
  const places = [...listed, ...used].map((place) => ({ ...place, area: place.area ?? areas?.find(place.state, place.county) ?? null }))
  return { places: places.toSorted(inOrder), accounted }
}

/** What the lists call a place without a code: the first of their keys in the order of the alphabet, so that it does not hang on which file was named first. */
const keyOf = (rows: readonly ToldPlace[]): string => rows.map(({ listKey }) => listKey).toSorted()[0] ?? ''

const inOrder = (one: RegisteredPlace, other: RegisteredPlace): number =>
  (one.code ?? '~').localeCompare(other.code ?? '~') || one.name.localeCompare(other.name)

const labelOf = (row: ToldPlace): Label => ({
  file: row.file,
  sheet: row.sheet,
  format: row.list,
  by: 'name',
  code: null,
  name: row.name,
  city: row.city,
  state: row.state,
  area: row.area,
  rows: 1,
  firstRow: row.row,
})

/** A row of no list: what is said by the name alone. */
const bare: ToldPlace = { ...blankPlace, list: '', asOf: null, file: '', sheet: '', row: 0 }
