import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Pool } from 'pg'
import { expect } from 'vitest'
import { directoryAt } from '../../src/ledger/server/directory.ts'
import { openRecordDatabase } from '../../src/ledger/server/open-record-database.ts'
import { findPostmaster } from '../../src/ledger/server/postmaster.ts'
import type { RecordDatabase } from '../../src/ledger/server/record-database.ts'
import { verifyLedger } from '../../src/ledger/verify/verify-ledger.ts'

/** What is done to whom in a run. */
export const blows = ['kill the application', 'kill the server', 'kill one session of the server', 'restart the server'] as const
export type Blow = (typeof blows)[number]

/** A record of its own, flushed to disk as in use, which the test may do anything to. */
export interface Ground {
  database: RecordDatabase
  folder: string
  close(): Promise<void>
}

export async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'writ-faults-'))
  const database = await openRecordDatabase({ WRIT_HOME: folder })
  const close = async () => {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { database, folder, close }
}

/**
 * Lets an application act, strikes at a moment that looks like chance, lets it go on where it lives, and checks what is in the ledger.
 * @returns how many acts were acknowledged
 */
export async function strike(ground: Ground, blow: Blow, seed: string): Promise<number> {
  const file = join(ground.folder, 'acknowledged')
  await writeFile(file, '')
  const application = spawn(process.execPath, [join(import.meta.dirname, 'act-concurrently.ts'), ground.database.url('app'), file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  application.stderr?.on('data', (text: Buffer) => {
    said += text
  })
  const ended = once(application, 'exit')
  await waitForAcks(file, 1, application, () => said)
  await setTimeout(createHash('sha256').update(seed).digest().readUInt16BE() % 300)
  const before = await countAcks(file)
  if (blow === 'kill the application') application.kill('SIGKILL')
  else {
    await strikeServer(ground, blow)
    // Recovery without hands: it goes on acting by itself.
    await waitForAcks(file, before + 100, application, () => said)
    application.kill('SIGTERM')
  }
  const [code, signal] = await ended
  expect([blow, code, signal, said]).toEqual(blow === 'kill the application' ? [blow, null, 'SIGKILL', ''] : [blow, 0, null, ''])
  return check(ground, await readFile(file, 'utf8'))
}

async function strikeServer({ database, folder }: Ground, blow: Exclude<Blow, 'kill the application'>): Promise<void> {
  if (blow === 'kill one session of the server') {
    const { rows } = await database.app.query("select pid from pg_stat_activity where application_name = 'writ ledger'")
    process.kill(rows[0].pid, 'SIGKILL')
    return
  }
  const postmaster = await findPostmaster(directoryAt(join(folder, 'record')))
  if (postmaster) process.kill(postmaster.pid, blow === 'kill the server' ? 'SIGKILL' : 'SIGINT')
}

const countAcks = async (file: string) => (await readFile(file, 'utf8')).split('\n').length - 1

async function waitForAcks(file: string, count: number, application: ChildProcess, said: () => string): Promise<void> {
  for (let waited = 0; (await countAcks(file)) < count; waited += 5) {
    if (application.exitCode !== null || waited > 60_000)
      throw new Error(`The application acknowledged ${await countAcks(file)} acts, not ${count}. ${said()}`)
    await setTimeout(5)
  }
}

/** Every acknowledged act is there, as it was acknowledged; none is half there; the chain verifies. */
async function check({ database }: Ground, acknowledged: string): Promise<number> {
  const acts = acknowledged.split('\n').slice(0, -1)
  const ids = acts.map((line) => line.split(' ')[0])
  const { rows } = await whenUp(
    database.app,
    `select concat_ws(' ', entry_id, position, encode(hash, 'hex')) as line from ledger.entry where entry_id = any ($1)`,
    [ids],
  )
  expect(rows.map(({ line }) => line).sort()).toEqual(acts.sort())
  const { rows: halves } = await database.app.query(`
    select e.position, (select count(*) from ledger.trace t where t.position = e.position) as traces,
      (select count(*) from ledger.notice n where n.position = e.position) as notices,
      (select count(*) from ledger.document d where d.position = e.position) as documents,
      (select count(*) from derived.person_token p where p.token = e.entry_id::text) as tokens
    from ledger.entry e`)
  expect(halves.filter((half) => [half.traces, half.notices, half.documents, half.tokens].some((count) => count !== 1))).toEqual([])
  const { rows: clocks } = await database.app.query(`
    select case_id from derived.case_head h join ledger.entry e using (case_id, sequence)
    where not exists (select from derived.clock c where c.case_id = h.case_id and c.state = e.entry_id::text)`)
  expect(clocks).toEqual([])
  expect((await verifyLedger(database.url('app'))).fault).toBeUndefined()
  return acts.length
}

/** The server may still be coming back. */
async function whenUp(app: Pool, text: string, values: unknown[]) {
  for (let waited = 0; ; waited += 50) {
    try {
      return await app.query(text, values)
    } catch (fault) {
      if (waited > 20_000) throw fault
      await setTimeout(50)
    }
  }
}
