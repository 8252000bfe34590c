import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/publications/numbers/cell.ts'
import type { CountedTable } from '../../../src/publications/numbers/count-table.ts'
import { boundsFrom, type Sum } from '../../../src/publications/protect/bounds.ts'
import { LEAST_PEOPLE } from '../../../src/publications/protect/least-people.ts'
import { protectTables } from '../../../src/publications/protect/protect-tables.ts'

const label = { en: '', es: '' }
const add = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)

interface Shape {
  code: string
  rows: number
  columns: readonly { key: string; days?: number }[]
  count: (row: number | 'total', column: string) => number
}

/** A table of counts with totals on both sides. */
function tableOf({ code, rows, columns, count }: Shape): CountedTable {
  const keys = [...Array.from({ length: rows }, (_, at) => String(at)), 'total']
  const heads = [...columns, { key: 'total' }]
  return {
    code,
    panels: [{ key: 'all', label }],
    rows: keys.map((key) => ({ key, label, unit: 'people', measure: 'count', group: 0 })),
    columns: heads.map((head) => ({ ...head, label })),
    cells: keys.flatMap((row) =>
      heads.map(({ key }): Cell => {
        const value = count(row === 'total' ? 'total' : Number(row), key)
        return { panel: 'all', row, column: key, value: { kind: 'number', value }, counted: value }
      }),
    ),
    queries: [],
  }
}

const isPrinted = ({ value }: Cell) => value.kind === 'number'
const isSmall = (value: number) => value !== 0 && Math.abs(value) < LEAST_PEOPLE

/** What somebody who knows everything printed, and how the counts hang together, can work out must leave room for five people and for four others. */
function expectHidden(attack: ReturnType<typeof boundsFrom>, what: Omit<Sum, 'value'>) {
  const { least, most } = attack({ ...what, value: undefined })
  expect(most, what.at).toBeGreaterThanOrEqual(LEAST_PEOPLE)
  expect(most - least, what.at).toBeGreaterThanOrEqual(LEAST_PEOPLE - 1)
}

describe('two published tables about the same people', () => {
  const [outcomes, months, places] = [2, 3, 2]
  const people = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: outcomes * months * places, maxLength: outcomes * months * places })

  it('with a margin in common tell no small number of either, whoever takes one from the other', () => {
    fc.assert(
      fc.property(people, (counts) => {
        // One atom for each outcome, month and place: finer than either table.
        const atomsOf = (row: number | 'total', month: number | 'total', place: number | 'total') =>
          counts.flatMap((_, at) => {
            const [r, m, p] = [Math.floor(at / (months * places)), Math.floor(at / places) % months, at % places]
            return (row === 'total' || row === r) && (month === 'total' || month === m) && (place === 'total' || place === p) ? [at] : []
          })
        const side = (key: string) => (key === 'total' ? key : Number(key.slice(1)))
        const inMonth = (row: number | 'total', key: string) => atomsOf(row, side(key), 'total')
        const atPlace = (row: number | 'total', key: string) => atomsOf(row, 'total', side(key))
        const heads = (letter: string, count: number) => Array.from({ length: count }, (_, at) => ({ key: `${letter}${at}` }))
        const shapes = [
          { code: 'By_month', columns: heads('m', months), atoms: inMonth },
          { code: 'By_place', columns: heads('p', places), atoms: atPlace },
        ].map(({ code, columns, atoms }) => ({
          ...{ code, rows: outcomes, columns, atoms },
          count: (row: number | 'total', column: string) => add(atoms(row, column).map((at) => counts[at] ?? 0)),
        }))
        const tables = shapes.map(tableOf)
        const [one, other] = tables
        if (!one || !other) throw new Error('two tables are made')
        const kept = protectTables([{ table: one }, { table: other, countsLike: 'By_month' }])
        const sums = kept.flatMap(({ cells }, at) =>
          cells.map((cell): Sum & { truth: number } => ({
            at: `${cell.row} ${cell.column}`,
            atoms: (shapes[at]?.atoms(cell.row === 'total' ? 'total' : Number(cell.row), cell.column) ?? []).map(String),
            value: cell.value.kind === 'number' ? cell.value.value : undefined,
            truth: shapes[at]?.count(cell.row === 'total' ? 'total' : Number(cell.row), cell.column) ?? 0,
          })),
        )
        const attack = boundsFrom(sums)
        for (const sum of sums) if (isSmall(sum.truth)) expectHidden(attack, sum)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a table whose total is a cell of another', () => {
  const shaped = (code: string, columns: Shape['columns'], counts: readonly (readonly number[])[]): CountedTable => {
    const counted = tableOf({
      ...{ code, rows: counts.length, columns },
      count: (row, column) => {
        const at = columns.findIndex(({ key }) => key === column)
        return row === 'total' ? add(counts.map((of) => of[at] ?? 0)) : (counts[row]?.[at] ?? 0)
      },
    })
    const isHere = (key: string) => key !== 'total'
    return {
      ...counted,
      columns: counted.columns.filter(({ key }) => isHere(key)),
      cells: counted.cells.filter(({ column }) => isHere(column)),
    }
  }
  const moments = [
    { key: 'august-end', days: 1 },
    { key: 'september-end', days: 1 },
  ]
  const held = fc.record({
    before: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }),
    came: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }),
  })

  /** What is printed at the end of August and of September of people by kind of place, and by days held, all in the first band. */
  const printedOf = ({ before, came }: { before: readonly number[]; came: readonly number[] }, isLinked: boolean) => {
    const now = before.map((count, at) => count + (came[at] ?? 0))
    const kinds = (counts: readonly number[]) =>
      shaped(
        'Kinds',
        [{ key: 'all' }],
        counts.map((count) => [count]),
      )
    const [earlier] = protectTables([{ table: kinds(before) }])
    const days = shaped('Days', moments, [
      [add(before), add(now)],
      [0, 0],
    ])
    const totalIs = isLinked ? { code: 'Days', panel: 'all', row: 'total', column: 'september-end' } : undefined
    const kept = protectTables([{ table: kinds(now), totalIs }, { table: days }], earlier ? [{ ...earlier, edition: '2026-08-31' }] : [])
    const atomsOf = (row: string, parts: readonly string[]) =>
      before.flatMap((_, at) => (row === 'total' || row === String(at) ? parts.map((part) => `${part} ${at}`) : []))
    const sumOf = ({ row, column, value }: Cell, parts: readonly string[]): Sum => ({
      ...{ at: `${parts.length} ${row} ${column}`, atoms: atomsOf(row, parts) },
      value: value.kind === 'number' ? value.value : undefined,
    })
    const [later, byDays] = kept
    const total = byDays?.cells.find(({ row, column }) => row === 'total' && column === 'september-end')
    return [
      ...(earlier?.cells ?? []).map((cell) => sumOf(cell, ['before'])),
      ...(later?.cells ?? []).map((cell) => sumOf(cell, ['before', 'came'])),
      ...(total ? [sumOf(total, ['before', 'came'])] : []),
    ]
  }
  const whoCame = (at: number): Sum => ({ at: `came to ${at}`, atoms: [`came ${at}`], value: undefined })

  it('tells no small number that came to a kind of place, though the other table prints the total that is withheld in this', () => {
    const few = { before: [20, 0, 0], came: [0, 2, 0] }
    expect(boundsFrom(printedOf(few, false))(whoCame(1)).most).toBeLessThan(LEAST_PEOPLE)
    fc.assert(
      fc.property(held, (people) => {
        const attack = boundsFrom(printedOf(people, true))
        for (const [at, count] of people.came.entries())
          if (isSmall((people.before[at] ?? 0) + count)) expectHidden(attack, { at: `${at} now`, atoms: [`before ${at}`, `came ${at}`] })
      }),
      { numRuns: 60, examples: [[few]] },
    )
  })
})

describe('editions one after another', () => {
  const rows = 3
  const someone = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
  )
  const perRow = fc.array(someone, { minLength: rows, maxLength: rows })
  /** What each edition adds: the first has a whole month and the beginning of another, the second more of it, the third the rest. */
  const growth = fc.record({ first: perRow, begun: perRow, more: perRow, rest: perRow })

  it('tell no small number of what came between them, though closed months stay and open ones only grow', () => {
    fc.assert(
      fc.property(growth, ({ first, begun, more, rest }) => {
        const added = [begun, more, rest]
        const names = ['2026-03-10', '2026-03-20', '2026-03-31']
        /** Counts of a cell in edition `at`, as the parts they came in. */
        const partsOf = (at: number, row: number | 'total', column: string) => {
          const ofRows = row === 'total' ? first.map((_, place) => place) : [row]
          const march = ofRows.flatMap((place) =>
            added.slice(0, at + 1).map((part, which) => ({ name: `m${which} ${place}`, count: part[place] ?? 0 })),
          )
          const february = ofRows.map((place) => ({ name: `f ${place}`, count: first[place] ?? 0 }))
          return column === '2026-02' ? february : column === '2026-03' ? march : [...february, ...march]
        }
        const sideOf = (row: string) => (row === 'total' ? row : Number(row))
        const printed: { edition: string; table: CountedTable; at: number }[] = []
        for (const [at, edition] of names.entries()) {
          const columns = [
            { key: '2026-02', days: 28 },
            { key: '2026-03', days: [10, 20, 31][at] ?? 31 },
          ]
          const table = tableOf({
            code: 'Few_01',
            rows,
            columns,
            count: (row, column) => add(partsOf(at, row, column).map(({ count }) => count)),
          })
          const [kept] = protectTables(
            [{ table }],
            printed.map((one) => ({ ...one.table, edition: one.edition })),
          )
          if (kept) printed.push({ edition, table: kept, at })
        }
        const sums = printed.flatMap(({ table, at }) =>
          table.cells.map((cell): Sum & { truth: number; parts: readonly string[] } => {
            const parts = partsOf(at, sideOf(cell.row), cell.column)
            const names = parts.map(({ name }) => name)
            const value = cell.value.kind === 'number' ? cell.value.value : undefined
            return {
              at: `${at}: ${cell.row} ${cell.column}`,
              atoms: names,
              value,
              truth: add(parts.map(({ count }) => count)),
              parts: names,
            }
          }),
        )
        const attack = boundsFrom(sums)
        for (const sum of sums) if (isSmall(sum.truth)) expectHidden(attack, sum)
        // Whatever both editions print of one cell, the difference is that of nobody or of five people at least.
        for (const [at, later] of printed.entries())
          for (const earlier of printed.slice(0, at))
            for (const cell of later.table.cells.filter(isPrinted)) {
              const was = earlier.table.cells.find(({ row, column }) => row === cell.row && column === cell.column)
              if (was?.value.kind === 'number' && cell.value.kind === 'number')
                expect(isSmall(cell.value.value - was.value.value), `${cell.row} ${cell.column}`).toBe(false)
            }
        // Nor can what came between be worked out in another way.
        for (const later of [1, 2])
          for (const row of ['0', '1', '2']) {
            const came = partsOf(later, Number(row), '2026-03').filter(({ name }) => name.startsWith(`m${later}`))
            if (isSmall(add(came.map(({ count }) => count))))
              expectHidden(attack, { at: `came in ${later}: ${row}`, atoms: came.map(({ name }) => name) })
          }
      }),
      { numRuns: 80 },
    )
  })
})
