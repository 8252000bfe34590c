import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Restriction } from '../../../src/kernel/restriction.ts'
import type { Ledger } from '../../../src/ledger/ledger.ts'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
import { openRestrictedReading } from '../../../src/ledger/read/restricted-reading.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { inventAct, inventFullAct, newId } from './invent-act.ts'

let database: RecordDatabase
let drop: () => Promise<void>
let ledger: Ledger
const caseId = newId()
const kept: readonly (readonly Restriction[])[] = [[], ['asylum'], ['asylum', 'minor'], ['section-1367'], ['sealed'], ['conduct']]

beforeAll(async () => {
  ;({ database, drop } = await openTestDatabase())
  ledger = await openLedger({ database, now: () => Temporal.Instant.from('2026-03-01T10:00:00Z') })
  for (const [sequence, restrictions] of kept.entries()) await ledger.append(inventFullAct(caseId, sequence, { restrictions }))
})

afterAll(async () => {
  await ledger.close()
  await drop()
})

describe('a restricted reading', () => {
  const cases: [readonly Restriction[], number[]][] = [
    [[], [1]],
    [['asylum'], [1, 2]],
    [['minor'], [1]],
    [
      ['asylum', 'minor'],
      [1, 2, 3],
    ],
    [
      ['minor', 'section-1367', 'conduct'],
      [1, 4, 6],
    ],
    [
      ['asylum', 'minor', 'section-1367', 'sealed', 'conduct'],
      [1, 2, 3, 4, 5, 6],
    ],
  ]
  it.each(cases)('with the clearances %j gives the entries %j and says how many it withheld', async (clearances, sequences) => {
    const { entries, withheld } = await openRestrictedReading(database.reader).readCase(caseId, clearances)
    expect(entries.map(({ sequence }) => sequence)).toEqual(sequences)
    expect(withheld).toBe(kept.length - sequences.length)
  })

  it('gives nothing of a case that is not there', async () => {
    expect(await openRestrictedReading(database.reader).readCase(newId(), ['asylum'])).toEqual({ entries: [], withheld: 0 })
  })

  it('leaves no clearance behind on the connection it used', async () => {
    const reading = openRestrictedReading(database.reader)
    await reading.readCase(caseId, ['asylum', 'minor'])
    const seen = await Promise.all(Array.from({ length: 12 }, () => database.reader.query('select sequence from ledger.entry')))
    expect(seen.map(({ rows }) => rows)).toEqual(Array(12).fill([{ sequence: 1 }]))
  })

  it('withholds the documents and notices of what it withholds, and shows who asked to nobody', async () => {
    const documents = async (clearances: string) => {
      const client = await database.reader.connect()
      await client.query('begin')
      await client.query("select set_config('writ.clearances', $1, true)", [clearances])
      const { rows } = await client.query(
        'select (select count(*) from ledger.document) as documents, (select count(*) from ledger.notice) as notices',
      )
      await client.query('rollback')
      client.release()
      return rows[0]
    }
    expect(await documents('')).toEqual({ documents: 1, notices: 1 })
    expect(await documents('asylum,conduct')).toEqual({ documents: 3, notices: 3 })
    await expect(database.reader.query('select * from ledger.trace')).rejects.toThrow('permission denied')
  })

  it('cannot be widened by words that are no clearance', async () => {
    for (const clearances of ['*', 'asylum}', "asylum' or true", 'ASYLUM']) {
      const { entries } = await openRestrictedReading(database.reader).readCase(caseId, [clearances as Restriction])
      expect(entries.map(({ sequence }) => sequence)).toEqual([1])
    }
  })
})

describe('the ledger, attacked', () => {
  const changes = ['entry', 'trace', 'notice', 'document', 'batch', 'signing_key', 'checkpoint'].flatMap((table) => [
    `delete from ledger.${table}`,
    `truncate ledger.${table}`,
    `update ledger.${table} set ${table === 'batch' ? 'last_position' : table === 'signing_key' ? 'key_id' : 'position'} = default`,
  ])
  it.each(changes)('refuses "%s" to the application, the reader and the owner of the table', async (change) => {
    await expect(database.app.query(change)).rejects.toThrow('permission denied')
    await expect(database.reader.query(change)).rejects.toThrow('permission denied')
    const owner = await database.owner()
    await expect(owner.query(change)).rejects.toThrow(/refused/)
    await owner.end()
  })

  it('refuses a reader who would write', async () => {
    await expect(database.reader.query("insert into ledger.batch values (99, 99, '\\x00')")).rejects.toThrow('permission denied')
    await expect(database.reader.query("insert into ledger.trace values (99, null, 'web', null)")).rejects.toThrow('permission denied')
  })
})

it('a second entry at the same place, with the same id or the same key cannot be written even by hand', async () => {
  const { entryId } = await ledger.append(inventAct(newId(), 0, { idempotencyKey: 'once' }))
  const again = (changed: string) =>
    database.app.query(
      `insert into ledger.entry select (r).* from (select jsonb_populate_record(e, '${changed}'::jsonb) as r from ledger.entry e where entry_id = $1) x`,
      [entryId],
    )
  await expect(again('{}')).rejects.toThrow('entry_pkey')
  await expect(again('{"position": 1000}')).rejects.toThrow('entry_id_once')
  await expect(again(`{"position": 1000, "entry_id": "${newId()}"}`)).rejects.toThrow('entry_sequence_once')
  await expect(again(`{"position": 1000, "entry_id": "${newId()}", "sequence": 9}`)).rejects.toThrow('entry_key_once')
})
