import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { findPublication } from '../../../src/publications/catalogue.ts'
import { countEdition } from '../../../src/publications/editions/count-edition.ts'
import type { Edition } from '../../../src/publications/editions/edition.ts'
import { takeSnapshot } from '../../../src/publications/snapshot/take-snapshot.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'

const found = findPublication('detention-statistics')
if (!found) throw new Error('The publication is gone from the catalogue.')
const publication = found

let record: RecordForTests
let detention: string

beforeAll(async () => {
  record = await recordForTests()
  detention = await record.officer(['detention-officer'], { credentials: ['detention-operations'] })
  await record.place('EXHOLD', { facilityKind: 'hold-room' })
  await record.place('EXJAIL')
})
afterAll(() => record.close())

/** Books somebody in at the first place, and where there is a second, moves them there after some hours. */
async function hold(inAt: string, hours?: number) {
  record.setClock(Temporal.Instant.from(inAt).add({ hours: 24 }).toString())
  const personId = await record.person()
  const zone = 'America/New_York'
  const first = await record.act('BookIn', detention, {
    personId,
    occurredAt: inAt,
    facility: 'EXHOLD',
    facilityKind: 'hold-room',
    zone,
    from: 'arrest',
  })
  const { caseId } = first.entry
  const outAt =
    hours === undefined
      ? undefined
      : Temporal.Instant.from(inAt)
          .add({ minutes: hours * 60 })
          .toString()
  if (outAt) {
    const subjectId = `stint:${first.entry.entryId}`
    await record.act('BookOut', detention, { subjectId, occurredAt: outAt, to: 'another-place' }, caseId)
    await record.act(
      'BookIn',
      detention,
      { personId, occurredAt: outAt, facility: 'EXJAIL', facilityKind: 'detention', zone, from: 'another-place' },
      caseId,
    )
  }
  return caseId
}

const countedAs = { arrestingAgency: 'ICE', processing: 'notice-to-appear-I-862', isFamilyUnit: false, sex: 'female', birthYear: 1990 }

async function count(countedOn: string): Promise<Edition> {
  const duckdb = await openDuckDb()
  try {
    const { database, vault } = record
    const snapshot = await takeSnapshot(duckdb.connection, { database, vault, catalogue, now: record.now })
    return await countEdition(duckdb, publication, snapshot, Temporal.PlainDate.from(countedOn))
  } finally {
    duckdb.close()
  }
}

function cell(edition: Edition, code: string, row: string, column: string, panel = 'all') {
  const table = edition.tables.find((one) => one.code === code)
  return table?.cells.find((one) => one.row === row && one.column === column && one.panel === panel)
}

const numberOf = (...at: Parameters<typeof cell>) => {
  const value = cell(...at)?.value
  return value?.kind === 'number' ? value.value : value?.kind
}

describe('numbers counted from the ledger', () => {
  it('count each custody once, at its place and under its classes', async () => {
    const moved = await hold('2026-03-10T14:00:00Z', 13)
    const held = await hold('2026-04-01T14:00:00Z')
    const records = await record.officer(['deportation-officer'], { credentials: ['basic-immigration-law-enforcement'] })
    await record.act(
      'RecordCountedAs',
      records,
      { ...countedAs, occurredAt: '2026-04-02T11:00:00Z', criminalRecord: 'neither', citizenship: 'Stateless' },
      moved,
    )
    const edition = await count('2026-04-05')
    expect(edition.failed).toEqual([])
    expect(numberOf(edition, 'Det_04', 'ICE', '2026-03')).toBe(1)
    expect(numberOf(edition, 'Det_04', 'not-recorded', '2026-04')).toBe(1)
    expect(numberOf(edition, 'Det_04', 'total', 'total')).toBe(2)
    expect(numberOf(edition, 'Det_02', 'neither', 'ICE')).toBe(1)
    expect(numberOf(edition, 'Det_02', 'total', 'total')).toBe(2)
    expect(numberOf(edition, 'Det_01', 'notice-to-appear-I-862', 'detention')).toBe(1)
    expect(numberOf(edition, 'Hold_01', '24', '2026-03')).toBe(1)
    expect(held).not.toBe(moved)
  })

  it('print a time that has not come as not yet counted, and never as zero', async () => {
    const edition = await count('2026-04-05')
    expect(cell(edition, 'Det_04', 'ICE', '2026-05')?.value).toEqual({ kind: 'not-yet-counted' })
    expect(cell(edition, 'Det_04', 'CBP', '2026-03')?.value).toEqual({ kind: 'number', value: 0 })
    expect(cell(edition, 'Det_09', 'ICE', '2026-04', 'total')?.value).toEqual({ kind: 'none' })
  })

  it('print a time before the record began as not collected', async () => {
    const edition = await count('2026-04-05')
    expect(cell(edition, 'Det_04', 'ICE', '2025-11')?.value).toEqual({ kind: 'not-collected' })
    const table = edition.tables.find(({ code }) => code === 'Det_04')
    expect(table?.columns.find(({ key }) => key === '2026-04')?.label.en).toBe('April 2026 (to the 5)')
    expect(table?.columns.find(({ key }) => key === '2026-03')?.label.en).toBe('March 2026 (from the 10)')
  })

  it('count a night where the person was when the day ended', async () => {
    const edition = await count('2026-04-05')
    // Booked in at 10:00 in New York on 10 March and moved at 23:00: the night of the 10th belongs to the second place.
    expect(numberOf(edition, 'Det_11', 'EXJAIL', 'nights')).toBe(27)
    expect(numberOf(edition, 'Det_11', 'EXHOLD', 'nights')).toBe(5)
  })

  it('count who was held on the 15th and on the last day of a month, and for how long by then', async () => {
    const edition = await count('2026-04-05')
    expect(numberOf(edition, 'Los_01', 'so-far', '2026-03-mid', 'total')).toBe(5)
    expect(numberOf(edition, 'Los_01', 'so-far', '2026-03-end', 'single')).toBe(21)
    expect(numberOf(edition, 'Los_02', '0-180', '2026-03-end', 'single')).toBe(1)
    expect(numberOf(edition, 'Los_02', 'total', '2026-03-end', 'family')).toBe(0)
    expect(numberOf(edition, 'Los_02', 'total', '2026-04-mid', 'total')).toBe('not-yet-counted')
    expect(numberOf(edition, 'Los_02', 'total', '2025-12-end', 'total')).toBe('not-collected')
  })

  it('average people over the days counted by kind of place, and at each place by sex and record', async () => {
    const edition = await count('2026-04-05')
    expect(numberOf(edition, 'Det_13', 'detention', '2026-03')).toBe(1)
    expect(numberOf(edition, 'Fac_01', 'EXJAIL', 'female-none')).toBeCloseTo(1, 9)
    expect(numberOf(edition, 'Fac_01', 'EXHOLD', 'not-recorded')).toBeCloseTo(5 / 27, 9)
    expect(numberOf(edition, 'Fac_02', 'EXHOLD', 'stint-days')).toBeCloseTo(13 / 24, 9)
  })

  it('give the same numbers for the same day whenever they are counted', async () => {
    const before = await count('2026-04-05')
    await hold('2026-04-11T15:00:00Z')
    const after = await count('2026-04-05')
    expect(after.tables).toEqual(before.tables)
    expect(after.ledgerPosition).toBeGreaterThan(before.ledgerPosition)
  })

  it('are what the query printed with them gives, run by whoever has the rows', async () => {
    const duckdb = await openDuckDb()
    const { database, vault } = record
    const snapshot = await takeSnapshot(duckdb.connection, { database, vault, catalogue, now: record.now })
    const edition = await countEdition(duckdb, publication, snapshot, Temporal.PlainDate.from('2026-04-05'))
    let compared = 0
    for (const table of edition.tables.filter(({ isProtected }) => !isProtected))
      for (const [group, { sql }] of table.queries.entries()) {
        const rows = new Set(table.rows.filter((row) => row.group === group && row.measure !== 'share').map(({ key }) => key))
        if (rows.size === 0) continue
        const found = (await duckdb.connection.runAndReadAll(sql)).getRows()
        for (const { panel, row, column, counted, value } of table.cells.filter((one) => rows.has(one.row))) {
          if (value.kind === 'not-yet-counted' || value.kind === 'not-collected') continue
          const [, , , , rowsFound = 0] = found.find(([p, r, c]) => p === panel && r === row && c === column) ?? []
          expect([table.code, panel, row, column, rowsFound]).toEqual([table.code, panel, row, column, counted])
          compared += Number(rowsFound)
        }
      }
    duckdb.close()
    expect(compared).toBeGreaterThan(100)
  })

  it('withhold numbers so small that they tell of somebody', async () => {
    const edition = await count('2026-04-05')
    expect(cell(edition, 'Det_12', 'EXJAIL', 'all')).toMatchObject({ value: { kind: 'withheld' }, counted: null })
    expect(cell(edition, 'Det_12', 'total', 'all')).toMatchObject({ value: { kind: 'withheld' }, counted: null })
  })
})
