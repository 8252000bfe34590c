import { describe, expect, it } from 'vitest'
import { Chance } from '../../../src/demo/chance.ts'
import { inventRows, nothingPlanted } from '../../../src/demo/stints/invent-rows.ts'
import type { StintRow } from '../../../src/demo/stints/stint-cells.ts'
import { LAST_MOMENT } from '../../../src/demo/stints/window.ts'

/** Published for the March 2026 release. */
const released = {
  stints: 2_617_844,
  persons: 1_014_866,
  stays: 1_087_417,
  withoutId: 7_341,
  duplicates: 45_869,
  open: 61_888,
  noProgram: 82_863,
  earlyStarts: 31_618,
  lateEnds: 26_148,
}

const planted = nothingPlanted()
const rows: StintRow[] = []
const chance = new Chance(11)
while (rows.length < 200_000) rows.push(...inventRows(chance, planted))
const stays = [...new Set(rows.filter(({ person }) => person.number !== null).map(({ stay }) => stay))]
const share = (count: number) => count / rows.length
const near = (found: number, wanted: number, tolerance: number) => {
  expect(found).toBeGreaterThan(wanted * (1 - tolerance))
  expect(found).toBeLessThan(wanted * (1 + tolerance))
}

describe('invented stints have the shape of the March 2026 release', () => {
  it('as many stints a person and stays a person, within 3 %', () => {
    near((rows.length - planted.stintsWithoutPersonId) / planted.persons, (released.stints - released.withoutId) / released.persons, 0.03)
    near(planted.stays / planted.persons, released.stays / released.persons, 0.03)
  })

  it('as many stints a stay once duplicates are left out, within 3 %', () => {
    const kept = stays.reduce((sum, stay) => sum + stay.stints.length, 0)
    near(kept / stays.length, (released.stints - released.withoutId - released.duplicates) / released.stays, 0.03)
  })

  it('as many rows without a person, within a quarter', () => {
    near(share(planted.stintsWithoutPersonId), released.withoutId / released.stints, 0.25)
  })

  it('as many rows that repeat a person, place, day and stay, within 10 %, most of them for the bond', () => {
    const told = rows.filter(({ person, stint }) => person.number !== null && stint.hasFacilityCode)
    const keys = new Set(
      told.map(({ person, stay, stint }) => [person.number, stay.bookIn, stint.facility.code, Math.floor(stint.bookIn / 86_400)].join()),
    )
    near(share(told.length - keys.size), released.duplicates / released.stints, 0.1)
    expect(planted.bondDuplicates).toBeGreaterThan(planted.sameDayDuplicates)
    expect(planted.sameDayDuplicates).toBeGreaterThan(0)
  })

  it('as many open stints, within 10 %', () => {
    near(share(planted.openStints), released.open / released.stints, 0.1)
  })

  it('as many stints without a final programme, within 10 %', () => {
    near(share(rows.filter((row) => row.case.program === null).length), released.noProgram / released.stints, 0.1)
  })

  it('as many stays whose published start is before their first stint, or whose end is after their last, within 15 %', () => {
    const early = stays.filter((stay) => stay.bookIn < (stay.stints[0]?.bookIn ?? 0))
    const late = stays.filter((stay) => (stay.bookOut ?? 0) > (stay.stints.at(-1)?.bookOut ?? Number.POSITIVE_INFINITY))
    near(early.length / stays.length, released.earlyStarts / released.stays, 0.15)
    near(late.length / stays.length, released.lateEnds / released.stays, 0.15)
  })

  it('hold rooms end in HOLD, and hold some people past 12 and past 72 hours', () => {
    const held = rows.filter(({ stint }) => stint.facility.isHoldRoom && stint.bookOut !== null)
    expect(held.every(({ stint }) => stint.facility.code.endsWith('HOLD'))).toBe(true)
    const over = (hours: number) => held.filter(({ stint }) => (stint.bookOut ?? 0) - stint.bookIn > hours * 3600).length / held.length
    expect(over(12)).toBeGreaterThan(0.1)
    expect(over(72)).toBeGreaterThan(0.005)
    expect(over(72)).toBeLessThan(over(12))
  })

  it('nobody arrives after the release ends, and nobody leaves before arriving', () => {
    expect(rows.every(({ stint }) => stint.bookIn <= LAST_MOMENT)).toBe(true)
    expect(rows.every(({ stint }) => stint.bookOut === null || stint.bookOut > stint.bookIn)).toBe(true)
  })

  it('some stints begin before the one before them ended', () => {
    const overlaps = stays.flatMap(({ stints }) => stints.filter((stint, place) => stint.bookIn < (stints[place - 1]?.bookOut ?? 0)))
    expect(overlaps.length).toBeGreaterThan(0)
    expect(share(overlaps.length)).toBeLessThan(0.0004)
  })
})
