import { describe, expect, it } from 'vitest'
import { placeKinds } from '../../../src/offices/places/place-kinds.ts'
import { byPlaceKind } from '../../../src/publications/numbers/axes.ts'
import type { Cell } from '../../../src/publications/numbers/cell.ts'
import { checkTable } from '../../../src/publications/numbers/check-table.ts'
import type { CountedRow, CountedTable } from '../../../src/publications/numbers/count-table.ts'

const label = { en: '', es: '' }

function table(
  row: Pick<CountedRow, 'measure' | 'unit'>,
  numbers: Readonly<Record<string, number>>,
  daysOf: Readonly<Record<string, number>> = {},
): CountedTable {
  const columns = Object.keys(numbers)
  return {
    code: 'Test_02',
    panels: [{ key: 'all', label }],
    rows: [{ key: 'row', label, group: 0, ...row }],
    columns: columns.map((key) => ({ key, label, ...(key in daysOf ? { days: daysOf[key] ?? 0 } : {}) })),
    cells: Object.entries(numbers).map(
      ([column, value]): Cell => ({ panel: 'all', row: 'row', column, value: { kind: 'number', value }, counted: 1 }),
    ),
    queries: [],
  }
}

const failedOf = (...given: Parameters<typeof table>) => checkTable(table(...given)).map(({ check }) => check)

describe('an edition is stopped', () => {
  it('where parts do not add up to their total', () => {
    expect(failedOf({ measure: 'count', unit: 'custodies' }, { a: 2, b: 3, total: 6 })).toEqual(['sums'])
    expect(failedOf({ measure: 'count', unit: 'custodies' }, { a: 2, b: 3, total: 5 })).toEqual([])
  })

  it('where an average lies outside all of its parts', () => {
    expect(failedOf({ measure: 'mean', unit: 'days' }, { a: 2, b: 3, total: 6 })).toEqual(['averages'])
    expect(failedOf({ measure: 'mean', unit: 'days' }, { a: 2, b: 3, total: 2.4 })).toEqual([])
  })

  it('where a share is more than its whole', () => {
    expect(failedOf({ measure: 'share', unit: 'percent' }, { a: 3339.6 })).toEqual(['shares'])
  })

  it('where people are more than the parts they are found in', () => {
    expect(failedOf({ measure: 'people', unit: 'people' }, { a: 2, b: 3, total: 6 })).toEqual(['people'])
    expect(failedOf({ measure: 'people', unit: 'people' }, { a: 2, b: 3, total: 4 })).toEqual([])
  })

  it('where a time that has not begun has a number', () => {
    expect(failedOf({ measure: 'count', unit: 'custodies' }, { a: 0 }, { a: 0 })).toEqual(['not-begun'])
  })
})

describe('kinds of place', () => {
  it('have each a row of their own, so that no kind is counted in a total alone', () => {
    const keys = byPlaceKind.items === 'as-found' ? [] : byPlaceKind.items.map(({ key }) => key)
    expect(placeKinds.filter((kind) => !keys.includes(kind))).toEqual([])
  })
})
