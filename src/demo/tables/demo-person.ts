import type { Chance } from '../chance.ts'
import { inventRows, nothingPlanted } from '../stints/invent-rows.ts'
import type { StintRow } from '../stints/stint-cells.ts'

/** One invented person of the demonstration: the first row of each of their stays, and all their rows. */
export interface DemoPerson {
  stays: StintRow[]
  rows: StintRow[]
}

/** Invents people until they have at least so many stints together. */
export function inventPeople(chance: Chance, stints: number): DemoPerson[] {
  const planted = nothingPlanted()
  const people: DemoPerson[] = []
  for (let count = 0; count < stints; ) {
    const rows = inventRows(chance, planted)
    const stays = rows.filter((row, place) => rows.findIndex(({ stay }) => stay === row.stay) === place)
    if (rows.length > 0) people.push({ stays, rows })
    count += rows.length
  }
  return people
}
