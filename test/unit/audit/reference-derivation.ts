import type { Released } from './invented-release.ts'

/** The public pipeline's rules (performance.md 3.1), written as plainly as they are told and with no thought of speed. */

export interface ReferenceStint extends Released {
  file: string
  row: number
  bond: boolean
  sameday: boolean
  lowestBondSet: number | null
  lowestBondPosted: number | null
}

export interface ReferenceStay {
  person: string
  stayIn: string | null
  stints: number
  stays: number
  codes: string | null
  first: ReferenceStint
  longest: ReferenceStint
  last: ReferenceStint
}

type Value = string | number | null
const nullsFirst = (one: Value, other: Value): number => {
  if (one === other) return 0
  if (one === null) return -1
  if (other === null) return 1
  return one < other ? -1 : 1
}
const by =
  <Row>(...values: ((row: Row) => Value)[]) =>
  (one: Row, other: Row) =>
    values.map((value) => nullsFirst(value(one), value(other))).find((order) => order !== 0) ?? 0
const keyOf = (...parts: unknown[]) => JSON.stringify(parts)
const lowest = (values: (number | null)[]) =>
  values.filter((value) => value !== null).reduce<number | null>((least, value) => (least === null || value < least ? value : least), null)

export function referenceStints(files: readonly { file: string; rows: readonly Released[] }[]): ReferenceStint[] {
  const stints: ReferenceStint[] = files.flatMap(({ file, rows }) =>
    rows.map((row, place) => ({ ...row, file, row: place + 8, bond: false, sameday: false, lowestBondSet: null, lowestBondPosted: null })),
  )
  const sorted = stints.toSorted(
    by(
      (row) => row.person,
      (row) => row.bookIn,
      (row) => row.code,
      (row) => row.reason,
      (row) => row.religion,
      (row) => row.gender,
      (row) => row.birthYear,
      (row) => row.bondPosted,
    ),
  )
  const identified = sorted.filter(({ person }) => person !== null)
  // Rows that lack the code or the book-in are one stint for this, of whatever person.
  const oneStint = Map.groupBy(identified, ({ person, bookIn, code }) =>
    bookIn === null || code === null ? 'no key' : keyOf(person, bookIn, code),
  )
  for (const group of oneStint.values()) {
    for (const stint of group) {
      stint.lowestBondSet = lowest(group.map(({ bondSet }) => bondSet))
      stint.lowestBondPosted = lowest(group.map(({ bondPosted }) => bondPosted))
    }
  }
  const allButBond = ({ person, stayIn, bookIn, bookOut, code, name, reason, religion, gender, birthYear, birthCountry }: Released) =>
    keyOf(person, stayIn, bookIn, bookOut, code, name, reason, religion, gender, birthYear, birthCountry)
  for (const group of Map.groupBy(identified, allButBond).values()) for (const stint of group.slice(1)) stint.bond = true
  const left = identified.filter(({ bond }) => !bond)
  const sameDay = Map.groupBy(left, ({ person, code, bookIn, stayIn }) => keyOf(person, code, bookIn?.slice(0, 10), stayIn))
  for (const group of sameDay.values()) for (const stint of group.slice(0, -1)) stint.sameday = true
  return stints
}

export function referenceStays(stints: readonly ReferenceStint[], imputedEnd: string): ReferenceStay[] {
  const kept = stints.filter(({ person, bond, sameday }) => person !== null && !bond && !sameday)
  const ordered = kept.toSorted(
    by(
      (row) => row.person,
      (row) => row.bookIn,
      (row) => row.bookOut,
      (row) => row.code,
      (row) => row.name,
    ),
  )
  const groups = [...Map.groupBy(ordered, ({ person, stayIn }) => keyOf(person, stayIn)).values()]
  return groups.flatMap((group) => {
    const [first] = group
    const last = group.at(-1)
    if (!first || !last || first.person === null) return []
    const codes = group.map(({ code }) => code)
    return {
      person: first.person,
      stayIn: first.stayIn,
      stints: group.length,
      stays: groups.filter(([other]) => other?.person === first.person).length,
      codes: codes.includes(null) ? null : codes.join('; '),
      first,
      longest: group.reduce((longest, stint) => (lengthOf(stint, imputedEnd) >= lengthOf(longest, imputedEnd) ? stint : longest), last),
      last,
    }
  })
}

/** Seconds between book-in and book-out; a stint without book-in is the shortest of all. */
function lengthOf({ bookIn, bookOut }: Released, imputedEnd: string): number {
  if (bookIn === null) return Number.NEGATIVE_INFINITY
  const instant = (text: string) => Temporal.PlainDateTime.from(text.replace(' ', 'T'))
  return instant(bookIn)
    .until(instant(bookOut ?? imputedEnd))
    .total('seconds')
}
