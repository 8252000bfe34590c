import type { People } from './order-people.ts'
import { none } from './stint-keys.ts'

/**
 * The rows with an id that may be duplicates, because another of the same person, facility code and day of book-in stands beside them; and those
 * that lack the code or the book-in. Three numbers for each:
 */
export interface Beside {
  rid: number[]
  /** Rows of one stint (person, facility code and book-in) have the same; 0 is for all, of whatever person, that lack one of these. */
  stint: number[]
  /** Rows of one person, facility code, day of book-in and stay have the same. */
  day: number[]
}

const dayMicros = 86_400_000_000

/**
 * Looks at each person's rows in turn.
 * @param codes for each facility the place of its code, from 0; -1 where it has none
 */
export function findBeside(people: People, codes: Int32Array): Beside {
  const beside: Beside = { rid: [], stint: [], day: [] }
  const numbers = { stint: 1, day: 1 }
  const { starts } = people
  for (let person = 0; person + 1 < starts.length; person++) {
    const [from, until] = [starts[person] ?? 0, starts[person + 1] ?? 0]
    if (isWorthALook(people, codes, from, until)) lookAt(people, codes, from, until, numbers, beside)
  }
  return beside
}

const dayOf = (moment: number): number => Math.floor(moment / dayMicros)

/** Whether any two of a person's rows tell of one facility code and day, or any lacks one of these. */
function isWorthALook({ facility, in: bookIn }: People, codes: Int32Array, from: number, until: number): boolean {
  for (let n = from; n < until; n++) {
    const code = codes[facility[n] ?? 0] ?? -1
    const moment = bookIn[n] ?? none
    if (code < 0 || moment === none) return true
    for (let other = from; other < n; other++) {
      if ((codes[facility[other] ?? 0] ?? -1) === code && dayOf(bookIn[other] ?? none) === dayOf(moment)) return true
    }
  }
  return false
}

function lookAt(
  people: People,
  codes: Int32Array,
  from: number,
  until: number,
  numbers: { stint: number; day: number },
  beside: Beside,
): void {
  const { facility, in: bookIn, stay } = people
  const codeOf = (n: number) => codes[facility[n] ?? 0] ?? -1
  const hasKey = (n: number) => codeOf(n) >= 0 && bookIn[n] !== none
  const isAlike = (one: number, other: number) =>
    codeOf(one) === codeOf(other) && dayOf(bookIn[one] ?? none) === dayOf(bookIn[other] ?? none)
  for (const group of groupsOf(from, until, isAlike)) {
    if (group.length === 1 && hasKey(group[0] ?? 0)) continue
    const stints = numbered(group, bookIn, numbers, 'stint')
    const stays = numbered(group, stay, numbers, 'day')
    for (const [place, n] of group.entries()) {
      beside.rid.push(people.rows[n] ?? 0)
      beside.stint.push(hasKey(n) ? (stints[place] ?? 0) : 0)
      beside.day.push(stays[place] ?? 0)
    }
  }
}

/** A person's few rows, put together by what is alike. */
function groupsOf(from: number, until: number, isAlike: (one: number, other: number) => boolean): number[][] {
  const groups: number[][] = []
  for (let n = from; n < until; n++) {
    const group = groups.find(([first = 0]) => isAlike(first, n))
    if (group) group.push(n)
    else groups.push([n])
  }
  return groups
}

/** Gives each row of a group a number, which rows of the same moment share and no other row of the release has. */
function numbered(
  group: readonly number[],
  moments: Float64Array,
  numbers: { stint: number; day: number },
  kind: 'stint' | 'day',
): number[] {
  const given: number[] = []
  for (const row of group) {
    const alike = group.findIndex((other, place) => place < given.length && moments[other] === moments[row])
    given.push(alike < 0 ? numbers[kind]++ : (given[alike] ?? 0))
  }
  return given
}
