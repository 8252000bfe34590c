import { afterAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../open-test-database.ts'

const opened = await openTestDatabase()
afterAll(() => opened.drop())

/** An entry as the application could try to write it past `ledger.append`, each column as SQL. */
const entry = {
  position: '1',
  entry_id: 'gen_random_uuid()',
  case_id: 'gen_random_uuid()',
  case_kind: "'custody'",
  sequence: '1',
  act: "'Invented'",
  outcome: "'recorded'",
  office: "'custody'",
  officer_id: 'gen_random_uuid()',
  occurred_at: 'now()',
  recorded_at: 'now()',
  payload: "'{}'",
  restrictions: "'{}'",
  authorities: "'[]'",
  findings: "'[]'",
  documents: "'[]'",
  correction_kind: 'null',
  corrects_entry_id: 'null',
  correction_reason: 'null',
  previous_hash: "decode(repeat('00', 32), 'hex')",
  hash: "decode(repeat('00', 32), 'hex')",
}
const trace = { position: '1', door: "'web'" }

/** `done`, or why not. Nothing of it stays. */
async function tryToInsert(table: string, row: Readonly<Record<string, string>>): Promise<string> {
  const client = await opened.database.app.connect()
  try {
    await client.query('begin')
    await client.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`)
    return 'done'
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('an entry inserted past the sequencer', () => {
  test('is let through where it is one in form: verifying finds that it is in no batch', async () => {
    expect(await tryToInsert('ledger.entry', entry)).toBe('done')
    const correction = { correction_kind: "'corrects'", corrects_entry_id: 'gen_random_uuid()', correction_reason: "'Mistyped'" }
    expect(await tryToInsert('ledger.entry', { ...entry, ...correction })).toBe('done')
  })

  test.each([
    ['before the first of its case', { sequence: '0' }],
    ['neither recorded nor refused', { outcome: "'perhaps'" }],
    ['a correction of an unknown kind', { correction_kind: "'changes'", corrects_entry_id: 'gen_random_uuid()', correction_reason: "'x'" }],
    ['a correction of nothing', { correction_kind: "'corrects'", correction_reason: "'x'" }],
    ['a correction without a reason', { correction_kind: "'corrects'", corrects_entry_id: 'gen_random_uuid()' }],
    ['a reason for no correction', { correction_reason: "'x'" }],
    ['what it corrects, without saying so', { corrects_entry_id: 'gen_random_uuid()' }],
  ])('is refused: %s', async (_, wrong) => {
    expect(await tryToInsert('ledger.entry', { ...entry, ...wrong })).toBe('new row violates row-level security policy for table "entry"')
  })
})

test('a trace is let through by the doors there are, and by no other', async () => {
  expect(await tryToInsert('ledger.trace', trace)).toBe('done')
  expect(await tryToInsert('ledger.trace', { ...trace, door: "'window'" })).toBe(
    'new row violates row-level security policy for table "trace"',
  )
})
