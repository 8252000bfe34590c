import type { Chance } from '../chance.ts'
import { weighted } from '../weighted.ts'
import { inventCase, inventPerson } from './invent-case.ts'
import { inventStay } from './invent-stay.ts'
import type { StintRow } from './stint-cells.ts'
import { SECONDS_A_DAY } from './window.ts'

/** What was put in on purpose, counted as it was made. */
export interface Planted {
  persons: number
  stays: number
  stintsWithoutPersonId: number
  /** Rows that repeat another but for the bond. */
  bondDuplicates: number
  /** Rows that repeat another of the same person, place, day and stay. */
  sameDayDuplicates: number
  openStints: number
}

export const nothingPlanted = (): Planted => ({
  persons: 0,
  stays: 0,
  stintsWithoutPersonId: 0,
  bondDuplicates: 0,
  sameDayDuplicates: 0,
  openStints: 0,
})

/** 1.0715 stays a person: 1,087,417 / 1,014,866. */
const stayCount = weighted([
  [1, 9240],
  [2, 680],
  [3, 65],
  [4, 12],
  [5, 3],
])

/** Invents the next person: all their rows, duplicates among them, in order of time. */
export function inventRows(chance: Chance, planted: Planted): StintRow[] {
  const hasId = !chance.happens(0.003)
  const person = inventPerson(chance, hasId ? planted.persons : null)
  const rows: StintRow[] = []
  let notBefore = 0
  for (let left = stayCount(chance); left > 0; left--) {
    const stay = inventStay(chance, notBefore)
    if (!stay) break
    const its = inventCase(chance, stay)
    for (const stint of stay.stints) addRow(chance, rows, planted, { person, stay, stint, case: its })
    if (hasId) planted.stays++
    if (stay.bookOut === null) break
    notBefore = stay.bookOut + chance.between(1, 200) * SECONDS_A_DAY
  }
  if (hasId && rows.length > 0) planted.persons++
  if (!hasId) planted.stintsWithoutPersonId += rows.length
  return rows
}

function addRow(chance: Chance, rows: StintRow[], planted: Planted, row: StintRow): void {
  rows.push(row)
  if (row.stint.bookOut === null) planted.openStints++
  if (row.person.number === null) return
  // Together 45,869 of 2,617,844 rows are flagged: seven in ten for the bond. A few more come by themselves, of a place left and entered again the same day.
  if (chance.happens(row.case.bondSet === null ? 0.00037 : 0.117)) {
    rows.push(withOtherBond(chance, row))
    planted.bondDuplicates++
  }
  if (row.stint.hasFacilityCode && chance.happens(0.0052)) {
    const repeat = laterSameDay(chance, row)
    if (repeat) {
      rows.push(repeat)
      planted.sameDayDuplicates++
    }
  }
  // Nine stint ids of 2.6 million stand under two stays.
  if (chance.happens(0.0000035)) rows.push({ ...row, stay: { ...row.stay, bookIn: row.stay.bookIn - 3600 } })
}

function withOtherBond(chance: Chance, row: StintRow): StintRow {
  const { bondSet, bondSetOn } = row.case
  if (bondSet === null || bondSetOn === null) return row
  return { ...row, case: { ...row.case, bondSet: bondSet + 500 * chance.between(1, 8), bondSetOn: bondSetOn - chance.between(0, 2) } }
}

/** The same stint told again with another minute of arrival, on the same day. */
function laterSameDay(chance: Chance, row: StintRow): StintRow | undefined {
  const bookIn = row.stint.bookIn + 60 * chance.between(1, 90)
  const isSameDay = Math.floor(bookIn / SECONDS_A_DAY) === Math.floor(row.stint.bookIn / SECONDS_A_DAY)
  if (!isSameDay || (row.stint.bookOut !== null && bookIn >= row.stint.bookOut)) return undefined
  return { ...row, stint: { ...row.stint, bookIn } }
}
