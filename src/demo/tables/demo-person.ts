import type { Chance } from '../chance.ts'
import { type ExampleFacility, exampleFacilities } from '../stints/example-facility.ts'
import { inventRows, nothingPlanted } from '../stints/invent-rows.ts'
import type { InventedStay } from '../stints/invent-stay.ts'
import type { StintRow } from '../stints/stint-cells.ts'

/** One invented person of the demonstration: the first row of each of their stays, and all their rows. */
export interface DemoPerson {
  stays: StintRow[]
  rows: StintRow[]
}

/** Few places, so that each has enough people for its page to show something. */
const holdRooms = exampleFacilities.filter(({ isHoldRoom }) => isHoldRoom).slice(0, 12)
const others = exampleFacilities.filter(({ isHoldRoom }) => !isHoldRoom).slice(0, 28)

/** Invents people until they have at least so many stints together. */
export function inventPeople(chance: Chance, stints: number): DemoPerson[] {
  const planted = nothingPlanted()
  const people: DemoPerson[] = []
  for (let count = 0; count < stints; ) {
    const invented = inventRows(chance, planted)
    const gathered = new Map([...new Set(invented.map(({ stay }) => stay))].map((stay) => [stay, gather(stay)]))
    const rows = invented.map((row) => ({
      ...row,
      stint: { ...row.stint, facility: gathered.get(row.stay)?.get(row.stint.facility) ?? row.stint.facility },
    }))
    const stays = rows.filter((row, place) => rows.findIndex(({ stay }) => stay === row.stay) === place)
    if (rows.length > 0) people.push({ stays, rows })
    count += rows.length
  }
  return people
}

/** Which of the few places stands for each place of a stay; two places of one stay stay two. */
function gather(stay: InventedStay): Map<ExampleFacility, ExampleFacility> {
  const chosen = new Map<ExampleFacility, ExampleFacility>()
  for (const { facility } of stay.stints) {
    if (chosen.has(facility)) continue
    const few = facility.isHoldRoom ? holdRooms : others
    const taken = new Set(chosen.values())
    const from = exampleFacilities.indexOf(facility) % few.length
    const free = [...few.slice(from), ...few.slice(0, from)].find((place) => !taken.has(place))
    chosen.set(facility, free ?? facility)
  }
  return chosen
}
