import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signingKeyFrom } from '../../../src/ledger/seal/signing-key.ts'
import { verifyLedger } from '../../../src/ledger/verify/verify-ledger.ts'
import { openRecord } from '../../../src/open-record.ts'
import { readSettings } from '../../../src/settings.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { testTrace } from '../registrar/record-for-tests.ts'

let opened: Awaited<ReturnType<typeof openTestDatabase>>
let home: string
beforeAll(async () => {
  opened = await openTestDatabase()
  home = await makeTestFolder()
})
afterAll(async () => {
  await opened.drop()
  await rm(home, { recursive: true, force: true })
})

/** Opens the record as a server does, with keys in files, over a database that outlives it. */
const open = () => openRecord(readSettings({ WRIT_HOME: home }), { database: { ...opened.database, close: async () => {} } })
const keyFile = () => join(home, 'keys', 'signing.pem')

describe('a record that is opened', () => {
  it('signs what was written to it when it closes, with a key in a file that only its owner may read', async () => {
    const record = await open()
    const because = 'An empty record has nobody to appoint them.'
    await record.found({ name: 'Founder Example', office: 'personnel', because, fromOn: '2026-01-05', zone: 'UTC' }, testTrace)
    await record.close()
    const key = signingKeyFrom(await readFile(keyFile(), 'utf8'), 'The key made')
    expect((await stat(keyFile())).mode & 0o077).toBe(0)
    const trusted = [key.publicKey.toString('hex')]
    const verified = await verifyLedger(opened.database.url('app'), { trusted, threads: 1 })
    expect(verified).toMatchObject({ entries: 1, checkpoints: 1, signedTo: 1, fault: undefined })
  })

  it('signs with the same key the next time, and nothing where nothing was written', async () => {
    const before = await readFile(keyFile(), 'utf8')
    await (await open()).close()
    expect(await readFile(keyFile(), 'utf8')).toBe(before)
    expect((await verifyLedger(opened.database.url('app'), { threads: 1 })).checkpoints).toBe(1)
  })

  it('is not opened with a key that is none', async () => {
    await writeFile(keyFile(), 'no key')
    await expect(open()).rejects.toThrow('does not hold an Ed25519 private key')
  })
})
