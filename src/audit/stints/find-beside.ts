import type { People } from './order-people.ts'
import { none, type StintKeys } from './stint-keys.ts'

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

/** Looks at each person's rows in turn. */
export function findBeside(keys: StintKeys, { order, starts }: People): Beside {
  const beside: Beside = { rid: [], stint: [], day: [] }
  const numbers = { stint: 1, day: 1 }
  const days = daysOf(keys.in)
  for (let person = 0; person + 1 < starts.length; person++) {
    const [from, until] = [starts[person] ?? 0, starts[person + 1] ?? 0]
    if (!isWorthALook(keys, days, order, from, until)) continue
    for (const group of groupsOf(order, from, until, (one, other) => days[one] === days[other] && keys.code[one] === keys.code[other])) {
      if (group.length === 1 && hasKey(keys, group[0] ?? 0)) continue
      const stints = numbered(group, keys.in, numbers, 'stint')
      const stays = numbered(group, keys.stay, numbers, 'day')
      for (const [n, rid] of group.entries()) {
        beside.rid.push(rid)
        beside.stint.push(hasKey(keys, rid) ? (stints[n] ?? 0) : 0)
        beside.day.push(stays[n] ?? 0)
      }
    }
  }
  return beside
}

const noDay = -(2 ** 31)

function daysOf(moments: Float64Array): Int32Array {
  const days = new Int32Array(moments.length)
  for (let row = 0; row < moments.length; row++) days[row] = moments[row] === none ? noDay : Math.floor((moments[row] ?? 0) / dayMicros)
  return days
}

const hasKey = ({ code, in: bookIn }: StintKeys, row: number) => code[row] !== 0 && bookIn[row] !== none

/** Whether any two of a person's rows tell of one facility code and day, or any lacks one of these. */
function isWorthALook(keys: StintKeys, days: Int32Array, order: Int32Array, from: number, until: number): boolean {
  for (let n = from; n < until; n++) {
    const row = order[n] ?? 0
    if (!hasKey(keys, row)) return true
    for (let other = from; other < n; other++) {
      const before = order[other] ?? 0
      if (days[before] === days[row] && keys.code[before] === keys.code[row]) return true
    }
  }
  return false
}

/** A person's few rows, put together by what is alike. */
function groupsOf(order: Int32Array, from: number, until: number, isAlike: (one: number, other: number) => boolean): number[][] {
  const groups: number[][] = []
  for (let n = from; n < until; n++) {
    const row = order[n] ?? 0
    const group = groups.find(([first = 0]) => isAlike(first, row))
    if (group) group.push(row)
    else groups.push([row])
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
