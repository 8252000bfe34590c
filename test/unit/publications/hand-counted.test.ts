import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type DuckDb, openDuckDb } from '../../../src/audit/duckdb.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { detentionStatistics } from '../../../src/publications/agency/detention-statistics.ts'
import { checkTable } from '../../../src/publications/numbers/check-table.ts'
import { countTables } from '../../../src/publications/numbers/count-tables.ts'
import { periodOf, prepareRelations } from '../../../src/publications/numbers/prepare-relations.ts'
import { startRows } from '../../../src/publications/numbers/rows-behind.ts'
import { classTable, tablesOf } from '../../../src/publications/snapshot/tables.ts'

/** What happened, in words and as rows of a snapshot, and the cells that follow, each with the arithmetic by which a person found it. */
const Example = z.object({
  firstBookedIn: z.string(),
  countedOn: z.string(),
  zone: z.string(),
  rows: z.record(z.string(), z.array(z.record(z.string(), z.string()))),
  cells: z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.number(), z.string()])),
})
const example = Example.parse(JSON.parse(readFileSync(new URL('./hand-counted.json', import.meta.url), 'utf8')))

let duckdb: DuckDb
let counted: Awaited<ReturnType<typeof countTables>>

/** Before anything is withheld: what is withheld follows from these numbers, and is tested elsewhere. */
beforeAll(async () => {
  duckdb = await openDuckDb()
  const { connection } = duckdb
  for (const { name, columns } of [classTable, ...tablesOf(catalogue, false)])
    await connection.run(`create table "${name}" (${columns.map((column) => `"${column.name}" ${column.type}`).join(', ')})`)
  for (const [table, rows] of Object.entries(example.rows))
    for (const [number, told] of rows.entries()) {
      const isOfSubject = table !== 'class' && table !== 'clock'
      const row = isOfSubject
        ? { subject_id: `${table}:${number}`, case_kind: 'custody', person_id: told.case_id, zone: example.zone, ...told }
        : told
      const values = Object.values(row).map((value) => `'${value}'`)
      await connection.run(`insert into "${table}" (${Object.keys(row).join(', ')}) values (${values.join(', ')})`)
    }
  const period = periodOf(example, Temporal.PlainDate.from(example.countedOn))
  await prepareRelations(connection, period)
  await startRows(connection)
  counted = await countTables(duckdb, detentionStatistics.tables, period)
})
afterAll(() => duckdb.close())

describe('every table of the publication, counted by hand', () => {
  for (const [code, panel, row, column, expected, because] of example.cells)
    it(`${code}, ${panel === 'all' ? '' : `${panel}, `}${row}, ${column} is ${expected}: ${because}`, () => {
      const table = counted.find(({ declared }) => declared.code === code)?.counted
      const value = table?.cells.find((cell) => cell.panel === panel && cell.row === row && cell.column === column)?.value
      expect(value?.kind).toBe('number')
      expect(value?.kind === 'number' ? value.value : undefined).toBeCloseTo(expected, 5)
    })

  it('is every table there is', () => {
    const codes = new Set(example.cells.map(([code]) => code))
    expect(detentionStatistics.tables.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([])
  })

  it('passes its own checks', () => {
    expect(counted.flatMap((one) => checkTable(one.counted))).toEqual([])
  })
})
