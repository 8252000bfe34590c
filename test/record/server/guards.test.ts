import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { listGuards } from '../../../src/ledger/server/list-guards.ts'
import { connect } from '../../../src/ledger/server/login.ts'
import { guardLine, refuseUnguarded } from '../../../src/ledger/server/refuse-unguarded.ts'
import { openRecord } from '../../../src/open-record.ts'
import { readSettings } from '../../../src/settings.ts'
import { openTestDatabase } from '../open-test-database.ts'

let opened: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.drop())

/** Does something to the database, says how the record is refused, and puts it back. */
async function afterwards(...changes: readonly string[]): Promise<string> {
  const superuser = await connect({ ...inject('testServer').login, database: new URL(opened.database.url('app')).pathname.slice(1) })
  await superuser.query('begin')
  try {
    for (const change of changes) await superuser.query(change)
    return await refuseUnguarded(superuser).then(
      () => 'opened',
      ({ message }: Error) => message,
    )
  } finally {
    await superuser.query('rollback')
    await superuser.end()
  }
}

test('what guards the record is what the list of this version says; after a migration, run with -u and read what changed', async () => {
  const lines = (await listGuards(opened.database.app)).map(guardLine).toSorted()
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../src/ledger/server/guards.txt')
})

test.each([
  [
    'alter table ledger.entry disable trigger refuse_change',
    /trigger refuse_change of ledger\.entry should be "always on, .*" and is "off, /,
  ],
  [
    'alter table ledger.reading enable trigger link_reading',
    /trigger link_reading of ledger\.reading should be "always on, .*" and is "on, /,
  ],
  ['drop trigger guard_person_key on vault.person_key', /trigger guard_person_key of vault\.person_key is gone/],
  [
    'alter table ledger.entry disable row level security',
    /table ledger\.entry should be ".*row-level security on" and is "belongs to writ_owner"/,
  ],
  ['alter table ledger.entry owner to writ_app', /table ledger\.entry should be "belongs to writ_owner, .*" and is "belongs to writ_app, /],
  [
    'alter policy reader_is_cleared on ledger.entry using (true)',
    /condition of policy reader_is_cleared of ledger\.entry should be .* and is "true"/,
  ],
  ['create policy all_see on ledger.notice using (true)', /policy all_see of ledger\.notice was added/],
  [
    'grant update on vault.person_key to writ_app',
    /grant on vault\.person_key to writ_app should be "INSERT, SELECT" and is "INSERT, SELECT, UPDATE"/,
  ],
  ['grant select on ledger.trace to public', /grant on ledger\.trace to everybody was added/],
  ['create rule nothing as on insert to ledger.reading do instead nothing', /rule nothing of ledger\.reading was added/],
  [
    'create or replace function ledger.refuse_change() returns trigger language plpgsql as $$begin return new; end$$',
    /function ledger\.refuse_change\(\) was changed/,
  ],
])('the record is not opened after: %s', async (change, says) => {
  const refusal = await afterwards(change)
  expect(refusal).toMatch(says)
  expect(refusal).toMatch(
    /^The database no longer guards the record .* have it put back .* run "npm run writ -- verify", and start again\.$/,
  )
})

test('what nobody has to guard may be added: a table, an index, a projection made again', async () => {
  expect(
    await afterwards(
      'create table derived.counted (n integer)',
      'create index on ledger.entry (act)',
      'create table access.notes (n integer)',
    ),
  ).toBe('opened')
})

test('the record itself does not open where a trigger is off, and closes what it had opened', async () => {
  const owner = await opened.database.owner()
  await owner.query('alter table ledger.entry disable trigger refuse_change')
  await owner.end()
  const open = openRecord(readSettings({}), { database: opened.database, masterKey: new Uint8Array(32).fill(7) })
  await expect(open).rejects.toThrow('trigger refuse_change of ledger.entry')
  await expect(opened.database.app.query('select')).rejects.toThrow()
})
