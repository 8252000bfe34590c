import { hash } from 'node:crypto'
import type { WorkbookGrids } from '../../releases/workbook/grid.ts'
import { Chance } from '../chance.ts'
import { gridOf } from './grid-of.ts'
import { type HeldMonth, inventedDetention } from './invented-detention.ts'
import { inventedFacilities, inventedSegregation } from './invented-places.ts'
import { inventedBond, inventedCustody, inventedPlacements, inventedSemiannual } from './invented-series.ts'

/**
 * A small statistics workbook of an invented agency, in the layout of the published ones: every sum holds, every share is its share. The same
 * seed gives the same workbook.
 * @param held average populations of the months to print, where rows are there to recompute them from
 */
export function inventedWorkbook(seed: number, year: number, held: readonly HeldMonth[] = []): WorkbookGrids {
  const chance = new Chance(seed)
  const { grid: detention, bookOuts } = inventedDetention(chance, year, held)
  const sheets = [
    gridOf('Header', [
      ['Invented detention statistics, for the demonstration of Writ'],
      ['No person and no place in this workbook exists.'],
    ]),
    detention,
    inventedCustody(chance, year),
    inventedSemiannual(year),
    inventedBond(chance, year, bookOuts),
    inventedFacilities(chance, year),
    inventedSegregation(chance, year),
    inventedPlacements(chance, year),
  ]
  const file = `FY${year % 100}_inventedStats_0930${year}.xlsx`
  const cells = sheets.map(({ name, rows }) => [name, [...rows]])
  return { file, sha256: hash('sha256', JSON.stringify([seed, year, cells])), is1904: false, sheets }
}
