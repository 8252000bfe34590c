import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/publications/numbers/cell.ts'
import type { CountedTable } from '../../../src/publications/numbers/count-table.ts'
import { boundsOf, type Sum } from '../../../src/publications/protect/bounds.ts'
import { LEAST_PEOPLE } from '../../../src/publications/protect/least-people.ts'
import { protectTable } from '../../../src/publications/protect/protect-tables.ts'
import { printedAt, sumsOf } from '../../../src/publications/protect/sums-of.ts'
import { withhold } from '../../../src/publications/protect/withhold.ts'

const label = { en: '', es: '' }

/** A table of counts with totals on both sides, from its inner numbers. */
function table(numbers: readonly (readonly number[])[], code = 'Test_01'): CountedTable {
  const width = numbers[0]?.length ?? 0
  const columns = [...Array.from({ length: width }, (_, at) => `c${at}`), 'total']
  const rows = [...numbers.map((_, at) => `r${at}`), 'total']
  const sum = (of: readonly number[]) => of.reduce((one, other) => one + other, 0)
  const at = (row: string, column: string) =>
    sum(
      numbers
        .filter((_, place) => row === 'total' || row === `r${place}`)
        .map((line) => sum(line.filter((_, place) => column === 'total' || column === `c${place}`))),
    )
  const cells = rows.flatMap((row) =>
    columns.map(
      (column): Cell => ({ panel: 'all', row, column, value: { kind: 'number', value: at(row, column) }, counted: at(row, column) }),
    ),
  )
  return {
    code,
    panels: [{ key: 'all', label }],
    rows: rows.map((key) => ({ key, label, unit: 'people', measure: 'count', group: 0 })),
    columns: columns.map((key) => ({ key, label })),
    cells,
    queries: [],
  }
}

const find = (of: CountedTable, row: string, column: string) => of.cells.find((cell) => cell.row === row && cell.column === column)

describe('a published table of few people', () => {
  it('withholds a small number, and another in its row and in its column so that no subtraction gives it back', () => {
    const kept = protectTable(
      table([
        [2, 20, 30],
        [40, 50, 60],
        [70, 80, 90],
      ]),
    )
    expect(find(kept, 'r0', 'c0')?.value.kind).toBe('withheld')
    const withheldInRow = kept.cells.filter(({ row, value }) => row === 'r0' && value.kind === 'withheld')
    const withheldInColumn = kept.cells.filter(({ column, value }) => column === 'c0' && value.kind === 'withheld')
    expect(withheldInRow.length).toBeGreaterThan(1)
    expect(withheldInColumn.length).toBeGreaterThan(1)
  })

  it('prints everything where nothing is small, zeros among it', () => {
    const plain = table([
      [0, 20],
      [40, 50],
    ])
    expect(protectTable(plain)).toEqual(plain)
  })

  it('lets nobody who subtracts work out a small number, whatever the table', () => {
    const numbers = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: width, maxLength: width }), { minLength: 2, maxLength: 4 }),
      )
    fc.assert(
      fc.property(numbers, (drawn) => {
        const original = table(drawn)
        const small = original.cells.filter(({ value }) => value.kind === 'number' && value.value > 0 && value.value < LEAST_PEOPLE)
        const kept = sumsOf(original)
        const bounds = new Map(boundsOf(withhold(kept)).map((one) => [one.at, one]))
        for (const { panel, row, column } of small) {
          const told = bounds.get(printedAt('', original.code, { panel, row, column }))
          expect(told, `${row}, ${column} is printed`).toBeDefined()
          expect((told?.most ?? 0) - (told?.least ?? 0)).toBeGreaterThanOrEqual(LEAST_PEOPLE - 1)
          expect(told?.most).toBeGreaterThanOrEqual(LEAST_PEOPLE)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('cannot be subtracted from another table about the same people', () => {
    // By place, and by place without one of them: each harmless alone, and their difference is three people.
    const sums: Sum[] = [
      { at: 'all places', atoms: ['a', 'b', 'c'], value: 103 },
      { at: 'all places but one', atoms: ['a', 'b'], value: 100 },
      { at: 'the one place', atoms: ['c'], value: 3 },
    ]
    const kept = withhold(sums)
    expect(kept.find(({ at }) => at === 'the one place')?.value).toBeUndefined()
    const told = boundsOf(kept).find(({ at }) => at === 'the one place')
    expect(told?.most).toBeGreaterThanOrEqual(LEAST_PEOPLE)
    expect(kept.filter(({ value }) => value !== undefined)).toHaveLength(1)
  })
})
