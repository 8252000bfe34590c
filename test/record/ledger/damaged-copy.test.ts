import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
import { keepSigningKey } from '../../../src/ledger/seal/signing-key.ts'
import { writeCheckpoint } from '../../../src/ledger/seal/write-checkpoint.ts'
import { exportLedger } from '../../../src/ledger/verify/export-ledger.ts'
import { verifyCopy } from '../../../src/ledger/verify/verify-ledger.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { type Part, putTogether, takeApart } from './copy-parts.ts'
import { inventAct, inventFullAct, newId } from './invent-act.ts'

const now = Temporal.Instant.from('2026-03-01T10:00:00Z')
const ENTRIES = 640
/** So many callers act at once. */
const TOGETHER = 20
let folder: string
let file: string
let publicKey: string
let bytes: Buffer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-damaged-'))
  file = join(folder, 'copy.writ')
  const { database, drop } = await openTestDatabase()
  const signingKey = await keepSigningKey(join(folder, 'ledger.pem'))
  publicKey = signingKey.publicKey.toString('hex')
  const ledger = await openLedger({ database, now: () => now, signingKey })
  const cases = Array.from({ length: TOGETHER }, newId)
  for (let sequence = 0; sequence < ENTRIES / TOGETHER; sequence++)
    await Promise.all(cases.map((caseId, place) => ledger.append((place % 4 === 0 ? inventFullAct : inventAct)(caseId, sequence))))
  await writeCheckpoint(database.app, signingKey, now)
  await ledger.close()
  await exportLedger(database.url('app'), file)
  await drop()
  bytes = await readFile(file)
})
afterAll(() => rm(folder, { recursive: true }))

/** What is said of a copy that was taken apart, changed and put together: the same by one thread and by several. */
async function faultAfter(change: (rows: Rows) => void) {
  const { parts, seals } = await takeApart(file, bytes)
  expect(parts.length).toBeGreaterThan(1)
  change(new Rows(parts))
  const spoilt = join(folder, 'spoilt.writ')
  await writeFile(spoilt, putTogether(parts, seals))
  const { fault } = await verifyCopy(spoilt, { threads: 1 })
  expect((await verifyCopy(spoilt, { threads: 3 })).fault).toEqual(fault)
  return fault
}

class Rows {
  readonly parts: readonly Part[]
  constructor(parts: readonly Part[]) {
    this.parts = parts
  }
  /** The chunk an entry is in, and its place there. */
  at(position: number): { part: Part; place: number; entry: Buffer } {
    const part = this.parts.find(({ to }) => position <= to)
    const place = position - 1 - (part?.from ?? 0)
    const entry = part?.entries[place]
    if (!part || !entry) throw new Error(`There is no entry ${position}.`)
    return { part, place, entry }
  }
  /** First and last position of the batch an entry is in. */
  batchOf(position: number): readonly number[] {
    const batches = this.parts.flatMap((part) => part.batches.map((row) => [Number(row.readBigInt64BE(18)), Number(row.readBigInt64BE(6))]))
    return batches.find(([, last = 0]) => position <= last) ?? []
  }
}

describe('of a copy that is damaged, the first bad entry is named', () => {
  it('as it was written, it is found whole', async () => {
    expect(await faultAfter(() => {})).toBeUndefined()
  })

  const damages: [string, (entry: Buffer) => void][] = [
    ['its length', (entry) => entry.writeUInt8(entry.readUInt8(4) ^ 1, 4)],
    ['its length, which leads back to the entry before', (entry) => entry.writeInt32BE(-1, 1)],
    ['all of it', (entry) => entry.fill(0xff)],
    ['its position', (entry) => entry.writeUInt8(entry.readUInt8(18) ^ 1, 18)],
    ['its last byte', (entry) => entry.writeUInt8(entry.readUInt8(entry.length - 1) ^ 1, entry.length - 1)],
  ]
  test.each(damages)('where %s was changed', async (_, damage) => {
    for (const position of [1, 2, 77, 600, ENTRIES])
      expect((await faultAfter((rows) => damage(rows.at(position).entry)))?.position).toBe(position)
  })

  test('where several are damaged, each in another way', async () => {
    const fault = await faultAfter((rows) => {
      rows.at(630).entry.fill(0)
      rows.at(99).entry.fill(0)
      rows.at(70).part.traces[69]?.fill(0)
      rows.at(66).entry.writeUInt8(1, 300)
    })
    expect(fault?.what).toMatch(/^The entry at position 66 \(case .+ its hash is not that of what is stored/)
  })

  test('where it is there twice', async () => {
    for (const position of [5, 20, 512, ENTRIES]) {
      const fault = await faultAfter((rows) => {
        const { part, place, entry } = rows.at(position)
        part.entries.splice(place, 0, entry, entry)
      })
      expect(fault?.what).toBe(`There is more than one entry at position ${position}, or one that is out of order.`)
    }
  })

  test('where what was written beside it cannot be read, by the batch it is of and not by the first of what was read at once', async () => {
    let batch: readonly number[] = []
    const fault = await faultAfter((rows) => {
      batch = rows.batchOf(200)
      rows.at(200).part.traces[199]?.fill(0xff)
    })
    expect(fault?.position).toBe(batch[0])
    expect(fault?.what).toContain(`The entries at positions ${batch.join(' to ')}: what was written beside them`)
  })
})

describe('a copy passes with nothing in it that no seal is over', () => {
  test('with no document whose row says that it is made in another way', async () => {
    for (let place = 0; place < 20; place++)
      for (const at of [1, 5]) {
        const change = ({ parts }: Rows) => {
          const document = parts[0]?.documents[place]
          document?.writeUInt8(document.readUInt8(at) ^ 0x10, at)
        }
        expect(await faultAfter(change), `byte ${at} of document ${place}`).toBeDefined()
      }
  })

  test('with no batch after the last', async () => {
    const fault = await faultAfter(({ parts }) => {
      const last = parts.at(-1)?.batches
      last?.push(...last.slice(-1))
    })
    expect(fault?.what).toBe(`The entries at positions ${ENTRIES} to ${ENTRIES}: after their batch stands another, of no entries.`)
  })
})

test('a copy that no checkpoint signs for does not pass where keys are given that must have signed it', async () => {
  const { parts, seals } = await takeApart(file, bytes)
  const text = JSON.stringify({ ...JSON.parse(seals.toString('utf8', 12)), checkpoints: [] })
  const head = Buffer.from(seals.subarray(0, 12))
  head.writeBigInt64BE(BigInt(text.length), 4)
  const spoilt = join(folder, 'unsigned.writ')
  await writeFile(spoilt, Buffer.concat([putTogether(parts, head), Buffer.from(text)]))
  expect((await verifyCopy(spoilt)).fault).toBeUndefined()
  expect((await verifyCopy(spoilt, { trusted: [publicKey] })).fault?.what).toBe(
    'No checkpoint signs for the ledger, and keys were given that must have signed it: it may have been made anew.',
  )
  expect((await verifyCopy(file, { trusted: [publicKey] })).fault).toBeUndefined()
})
