import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Client } from 'pg'
import { to } from 'pg-copy-streams'
import { Sentence } from '../../kernel/sentence.ts'
import { readApplied } from '../server/migrate.ts'
import { ArchiveWriter } from './archive.ts'
import { type HeldTable, listSequences, listTables } from './list-held.ts'
import type { Manifest } from './manifest.ts'

/** @param fraction 0 to 1 */
export type OnProgress = (fraction: number, says: string) => void

/**
 * Writes everything the record's database holds, as it was at one moment, into one file. Acts go on being recorded meanwhile. The file has
 * its name only once it is whole and on disk. Sealed data stay sealed; master and signing keys are not in the database and so not in the file.
 * @param owner a connection of the owner, used for this alone
 * @throws Sentence where the file is there already or cannot be written
 */
export async function backUp(owner: Client, path: string, now: Temporal.Instant, onProgress: OnProgress): Promise<Manifest> {
  if (existsSync(path)) throw new Sentence(`${path} is there already. Name another file; a backup is never written over.`)
  const unfinished = `${path}.unfinished`
  await rm(unfinished, { force: true })
  const archive = await openWriter(unfinished)
  try {
    await owner.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    // A policy that hides rows from the owner must make this fail, not make it leave them out.
    await owner.query('SET LOCAL row_security = off')
    const manifest = await writeAll(owner, archive, now, onProgress)
    archive.finish(manifest)
    archive.close()
    await flush(unfinished)
    await rename(unfinished, path)
    await flush(dirname(path))
    return manifest
  } catch (fault) {
    archive.close()
    await rm(unfinished, { force: true })
    throw asSentence(fault, path)
  } finally {
    await owner.query('ROLLBACK').catch(() => {})
  }
}

/** A full disk or a server that went away is no fault of the program. */
function asSentence(fault: unknown, path: string): unknown {
  if (!(fault instanceof Error) || fault instanceof Sentence) return fault
  const isOutside = 'code' in fault || /connection/i.test(fault.message)
  return isOutside
    ? new Sentence(`${path} could not be written: ${fault.message}. Nothing was left behind; try again when that is mended.`, {
        cause: fault,
      })
    : fault
}

async function openWriter(path: string): Promise<ArchiveWriter> {
  try {
    return new ArchiveWriter(path)
  } catch (cause) {
    await rm(path, { force: true })
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Sentence(`${path} cannot be written: ${why}. Name a file in a folder that is there, may be written to and has room.`, {
      cause,
    })
  }
}

async function writeAll(owner: Client, archive: ArchiveWriter, now: Temporal.Instant, onProgress: OnProgress): Promise<Manifest> {
  const migrations = (await readApplied(owner)).map(({ name, sha256 }) => ({ name, sha256 }))
  const held = await listTables(owner)
  const total = held.reduce((sum, { bytes }) => sum + bytes, 1)
  const tables: Manifest['tables'] = []
  let done = 0
  for (const each of held) {
    onProgress(done / total, each.table)
    tables.push(await writeTable(owner, archive, each))
    done += each.bytes
  }
  const head = await findHead(owner)
  const madeAt = now.toString({ fractionalSecondDigits: 3 })
  return { format: 'writ-backup-1', madeAt, ...head, migrations, tables, sequences: [...(await listSequences(owner))] }
}

async function findHead(owner: Client): Promise<{ position: number; root: string }> {
  const { rows } = await owner.query<{ position: number; root: string }>(
    "SELECT last_position AS position, encode(root, 'hex') AS root FROM ledger.batch ORDER BY last_position DESC LIMIT 1",
  )
  return rows[0] ?? { position: 0, root: '0'.repeat(64) }
}

async function writeTable(owner: Client, archive: ArchiveWriter, { table, columns }: HeldTable): Promise<Manifest['tables'][number]> {
  const copying = owner.query(to(`COPY (SELECT ${columns.join(', ')} FROM ${table}) TO STDOUT`))
  const hash = createHash('sha256')
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const chunk of copying as AsyncIterable<Buffer>) {
      hash.update(chunk)
      yield chunk
    }
  }
  await archive.write(table, hashed())
  return { table, columns: [...columns], rows: copying.rowCount, sha256: hash.digest('hex') }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
