import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Client, DatabaseError } from 'pg'
import { from } from 'pg-copy-streams'
import { Sentence } from '../../kernel/sentence.ts'
import { migrate, readApplied, readMigrations } from '../server/migrate.ts'
import type { ArchiveReader } from './archive.ts'
import type { OnProgress } from './back-up.ts'
import { listTables, listTriggers } from './list-held.ts'
import type { Manifest } from './manifest.ts'

/**
 * Fills an empty record from a backup: whole or not at all. Later migrations than the backup had are applied after.
 * @param owner a connection of the owner; the database may have no migration yet, or those of the backup
 * @throws Sentence where the record is not empty, is of a later version, or the file is not whole
 */
export async function restore(owner: Client, archive: ArchiveReader, onProgress: OnProgress): Promise<void> {
  await bringToVersion(owner, archive.manifest)
  await owner.query('BEGIN')
  try {
    await refuseUsed(owner)
    await fill(owner, archive, onProgress)
    await owner.query('COMMIT')
  } catch (fault) {
    await owner.query('ROLLBACK').catch(() => {})
    throw asSentence(fault, archive.path)
  }
  await migrate(owner, await readMigrations())
  await owner.query('ANALYZE')
}

async function bringToVersion(owner: Client, manifest: Manifest): Promise<void> {
  const known = await readMigrations()
  const wanted = manifest.migrations.map(({ name, sha256 }) => {
    const migration = known.find((each) => each.name === name && each.sha256 === sha256)
    if (!migration)
      throw new Sentence(
        `The backup was made by a Writ with another migration ${name} than this one has: restore it with the Writ that made it, or a later one.`,
      )
    return migration
  })
  const later = (await readApplied(owner)).find(({ name }) => !wanted.some((each) => each.name === name))
  if (later)
    throw new Sentence(
      `This record has had the migration ${later.name}, which the backup had not: restore into a new WRIT_HOME or database, and it will be brought up to date after.`,
    )
  await migrate(owner, wanted)
}

/** Projections may hold their first rows; they are replaced. */
const isReplaced = (table: string) => table.startsWith('derived.')

async function refuseUsed(owner: Client): Promise<void> {
  for (const { table } of await listTables(owner)) {
    if (isReplaced(table)) continue
    const { rows } = await owner.query<{ has: boolean }>(`SELECT EXISTS (SELECT FROM ${table}) AS has`)
    if (rows[0]?.has !== false)
      throw new Sentence(
        `This record is not empty (${table} has rows), and a backup is restored into an empty one only: set WRIT_HOME to a new folder, or DATABASE_URL to a new database.`,
      )
  }
}

async function fill(owner: Client, { path, manifest, read }: ArchiveReader, onProgress: OnProgress): Promise<void> {
  // Rows come back as they were: what a trigger did when they were first written is in the backup too.
  const triggers = await listTriggers(owner)
  for (const { off } of triggers) await owner.query(off)
  const here = await listTables(owner)
  for (const { table } of here.toReversed()) if (isReplaced(table)) await owner.query(`DELETE FROM ${table}`)
  const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 1)
  let done = 0
  for (const { table, columns, rows, sha256 } of manifest.tables) {
    onProgress(done / total, table)
    const hash = createHash('sha256')
    const filling = owner.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`))
    await pipeline(Readable.from(hashed(read(table), hash)), filling)
    if (filling.rowCount !== rows || hash.digest('hex') !== sha256)
      throw new Sentence(`${path} is damaged: ${table} is not what its manifest says. Nothing was restored; use another backup.`)
    done += rows
  }
  for (const { sequence, value, isCalled } of manifest.sequences)
    await owner.query('SELECT setval($1, $2, $3)', [sequence, value, isCalled])
  for (const { on } of triggers) await owner.query(on)
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

function asSentence(fault: unknown, path: string): unknown {
  if (!(fault instanceof DatabaseError)) return fault
  return new Sentence(`${path} could not be restored: ${fault.message}. Nothing of it was kept; use another backup.`, { cause: fault })
}
