import type { StintKeys } from './key-rows.ts'
import type { People } from './order-people.ts'

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
  for (let person = 0; person + 1 < starts.length; person++) {
    const [from, until] = [starts[person] ?? 0, starts[person + 1] ?? 0]
    if (until - from === 1 && hasKey(keys, order[from] ?? 0)) continue
    for (const group of groupsOf(order.subarray(from, until), (one, other) => isSameDay(keys, one, other))) {
      if (group.length === 1 && hasKey(keys, group[0] ?? 0)) continue
      const stints = numbered(group, (one, other) => isSame(keys.in, one, other), numbers, 'stint')
      const days = numbered(group, (one, other) => isSame(keys.stay, one, other), numbers, 'day')
      for (const [n, rid] of group.entries()) {
        beside.rid.push(rid)
        beside.stint.push(hasKey(keys, rid) ? (stints[n] ?? 0) : 0)
        beside.day.push(days[n] ?? 0)
      }
    }
  }
  return beside
}

const hasKey = ({ code, in: bookIn }: StintKeys, row: number) => code[row] !== 0 && !Number.isNaN(bookIn[row])

const isSame = (moments: Float64Array, one: number, other: number) =>
  moments[one] === moments[other] || (Number.isNaN(moments[one]) && Number.isNaN(moments[other]))

function isSameDay(keys: StintKeys, one: number, other: number): boolean {
  if (keys.code[one] !== keys.code[other]) return false
  const [before, after] = [keys.in[one] ?? Number.NaN, keys.in[other] ?? Number.NaN]
  if (Number.isNaN(before) || Number.isNaN(after)) return Number.isNaN(before) && Number.isNaN(after)
  return Math.floor(before / dayMicros) === Math.floor(after / dayMicros)
}

/** A person's few rows, put together by what is the same. */
function groupsOf(rows: Int32Array, isAlike: (one: number, other: number) => boolean): number[][] {
  const groups: number[][] = []
  for (const row of rows) {
    const group = groups.find(([first = 0]) => isAlike(first, row))
    if (group) group.push(row)
    else groups.push([row])
  }
  return groups
}

/** Gives each row of a group a number that alike rows share and no other row of the release has. */
function numbered(
  group: readonly number[],
  isAlike: (one: number, other: number) => boolean,
  numbers: { stint: number; day: number },
  kind: 'stint' | 'day',
) {
  const given: number[] = []
  for (const row of group) {
    const alike = group.findIndex((other, place) => place < given.length && isAlike(other, row))
    given.push(alike < 0 ? numbers[kind]++ : (given[alike] ?? 0))
  }
  return given
}
