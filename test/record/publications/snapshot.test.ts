import type { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { columnOf, tableOf } from '../../../src/publications/snapshot/names.ts'
import { takeSnapshot } from '../../../src/publications/snapshot/take-snapshot.ts'
import { lawInForce } from '../../../src/registrar/clocks/law-in-force.ts'
import { rowsOfCase } from '../../../src/registrar/clocks/rows-of-case.ts'
import { foldCase } from '../../../src/registrar/fold.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'
import { everyTable, rowsOf } from './every-table.ts'

/** Letters that a line of text cannot hold as they are. */
const oddName = 'Example \\ "Jail"\tof\nSão Tomé \\N'
const zone = 'America/New_York'
let record: RecordForTests

beforeAll(async () => {
  record = await recordForTests()
  const detention = await record.officer(['detention-officer'], { credentials: ['detention-operations'] })
  const records = await record.officer(['deportation-officer'], { credentials: ['basic-immigration-law-enforcement'] })
  await record.place('EXJAIL', { name: oddName })
  for (const day of [1, 2, 3, 4, 5]) {
    const occurredAt = `2026-03-0${day}T15:00:00Z`
    const bookIn = { personId: await record.person(), occurredAt, facility: 'EXJAIL', facilityKind: 'hold-room', zone, from: 'arrest' }
    const { entry } = await record.act('BookIn', detention, bookIn)
    const counted = { arrestingAgency: 'ICE', processing: 'notice-to-appear-I-862', isFamilyUnit: false, sex: 'female', birthYear: 1990 }
    await record.act(
      'RecordCountedAs',
      records,
      { ...counted, occurredAt: '2026-03-05T16:00:00Z', criminalRecord: 'neither', citizenship: 'Stateless' },
      entry.caseId,
    )
    const out = { subjectId: `stint:${entry.entryId}`, occurredAt: '2026-03-05T20:00:00.120Z', to: 'court' }
    const left = await record.act('BookOut', detention, out, entry.caseId)
    const withdrawn = { correction: { kind: 'withdraws', entryId: left.entry.entryId, reason: 'It was another person.' } } as const
    if (day > 3) await record.act('BookOut', detention, out, entry.caseId, withdrawn)
  }
}, 60_000)
afterAll(() => record.close())

async function withSnapshot<Result>(cut: { threads: number; casesAtOnce: number }, use: (connection: DuckDBConnection) => Promise<Result>) {
  const duckdb = await openDuckDb()
  try {
    const { database, vault } = record
    const snapshot = await takeSnapshot(duckdb.connection, { database, vault, catalogue, now: record.now, cut })
    return { snapshot, found: await use(duckdb.connection) }
  } finally {
    duckdb.close()
  }
}

const whole = (connection: DuckDBConnection) => everyTable(connection, true)

const instantOf = (value: unknown) =>
  `${String(value).slice(0, 10)}T${String(value).slice(11, 19)}.${String(value).slice(20).padEnd(3, '0')}Z`

describe('a snapshot of the ledger', () => {
  it('is the same whether one thread counts it or two, many cases at a time or one', async () => {
    const one = await withSnapshot({ threads: 1, casesAtOnce: 1_000 }, whole)
    const two = await withSnapshot({ threads: 2, casesAtOnce: 1 }, whole)
    expect(two).toEqual(one)
    expect(one.snapshot).toMatchObject({ entries: one.found.entry?.length })
    expect(one.found.stint).toHaveLength(5)
    expect(one.found.class).toHaveLength(5)
    expect(one.snapshot.firstBookedIn).toBe('2026-03-01T15:00:00.000Z')
  })

  it('has every subject and every clock as the registrar folds and counts them', async () => {
    const { found: tables } = await withSnapshot({ threads: 2, casesAtOnce: 2 }, whole)
    const caseIds = [...new Set((tables.entry ?? []).map((one) => String(one.case_id)))]
    expect(caseIds.length).toBeGreaterThan(10)
    const clocks: string[] = []
    for (const caseId of caseIds) {
      const entries = await record.entries(caseId)
      for (const { id, kind, facts } of foldCase(entries, catalogue).subjects.values()) {
        const kept = tables[tableOf(kind)]?.find((row) => row.subject_id === id && row.case_id === caseId)
        for (const fact of Object.keys(catalogue.kinds.get(kind)?.knows ?? {})) {
          const value = kept?.[columnOf(fact)] ?? null
          const told = facts[fact] ?? null
          if (!/officer/i.test(fact))
            expect(value === null || !fact.endsWith('At') ? value : instantOf(value), `${kind} ${fact}`).toBe(told)
        }
      }
      clocks.push(
        ...rowsOfCase(entries, catalogue, lawInForce(undefined)).map((row) => `${caseId} ${row.subject} ${row.clock} ${row.dueAt}`),
      )
    }
    const counted = (tables.clock ?? []).map((row) => `${row.case_id} ${row.subject_id} ${row.clock} ${row.due_at}`)
    expect(counted.length).toBeGreaterThan(4)
    for (const one of counted) expect(clocks).toContain(one)
  })

  it('keeps texts to the letter', async () => {
    const { found } = await withSnapshot({ threads: 1, casesAtOnce: 1_000 }, (connection) =>
      rowsOf(connection, `select name, payload from place_name join entry using (case_id) where act = 'RegisterPlace'`),
    )
    expect(found[0]?.name).toBe(oddName)
    expect(JSON.parse(String(found[0]?.payload))).toMatchObject({ name: oddName })
  })
})
