import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, LedgerUnavailable } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/open-ledger.ts'
import { openRecordDatabase } from '../../src/ledger/server/open-record-database.ts'
import type { RecordDatabase } from '../../src/ledger/server/record-database.ts'
import { verifyLedger } from '../../src/ledger/verify/verify-ledger.ts'
import { inventFullAct, newId } from '../record/ledger/invent-act.ts'

/** A small disk can be had only by who may mount one; elsewhere this is skipped, and says so. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0

describe.skipIf(!mayMount)('a disk that is full (skipped where this may not mount a small one: needs root on Linux)', () => {
  let disk: string
  let database: RecordDatabase
  let ledger: Ledger

  beforeAll(async () => {
    disk = await mkdtemp(join(tmpdir(), 'writ-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', disk])
    database = await openRecordDatabase({ WRIT_HOME: join(disk, 'home') })
    ledger = await openLedger({ database, now: () => Temporal.Now.instant(), patienceMs: 2_000 })
  })

  afterAll(async () => {
    await ledger?.close()
    await database?.close()
    execFileSync('umount', ['-l', disk])
    await rm(disk, { recursive: true, force: true })
  })

  it('refuses acts in a clear sentence, keeps every acknowledged one, and takes acts again when there is room', async () => {
    const acknowledged: string[] = []
    const { bavail, bsize } = await statfs(disk)
    await writeFile(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - 1_000_000))
    const refusals: unknown[] = []
    for (let act = 0; act < 5_000 && refusals.length < 3; act++) {
      const acts = Array.from({ length: 20 }, () => ledger.append(large()))
      for (const outcome of await Promise.allSettled(acts)) {
        if (outcome.status === 'fulfilled') acknowledged.push(outcome.value.entryId)
        else refusals.push(outcome.reason)
      }
    }
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(refusals.length).toBeGreaterThan(0)
    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(LedgerUnavailable)
      expect(String(refusal)).toMatch(/The disk of the database is full|The database does not answer/)
    }
    await rm(join(disk, 'ballast'))
    // Out of room for its own log PostgreSQL stops, and is started again.
    for (let waited = 0; ; waited += 100) {
      const entry = await ledger.append(inventFullAct(newId(), 0)).catch(() => undefined)
      if (entry) break
      expect(waited).toBeLessThan(30_000)
      await setTimeout(100)
    }
    const { rows } = await database.app.query('select entry_id from ledger.entry where entry_id = any ($1)', [acknowledged])
    expect(rows).toHaveLength(acknowledged.length)
    expect((await verifyLedger(database.url('app'))).fault).toBeUndefined()
  })
})

const large = () => {
  const act = inventFullAct(newId(), 0)
  return { ...act, documents: act.documents.map((document) => ({ ...document, sealed: Buffer.alloc(20_000, newId()) })) }
}
