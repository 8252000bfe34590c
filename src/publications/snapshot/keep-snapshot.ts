import { chmod, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type pg from 'pg'
import { newId } from '../../registrar/new-id.ts'
import { hashOfFile, type Kept, keptName, quoted } from './kept-snapshot.ts'
import type { Table } from './tables.ts'

/** Any number; the same for everyone who keeps a snapshot of a database. */
const keepingLock = 7_471_602

/**
 * Keeps the tables of a snapshot in place of those kept before. What is sealed is kept sealed: the tables have the bytes of the ledger, and the classes opened from them are
 * no table of these. They are written beside, and are kept by the one file that names them. Where another process keeps one just now, nothing is done.
 * @param client a connection to the ledger, for the lock: it falls with the process that holds it
 */
export async function keepSnapshot(
  connection: DuckDBConnection,
  client: Pick<pg.ClientBase, 'query'>,
  dir: string,
  tables: readonly Table[],
  counted: Omit<Kept, 'file' | 'sha256'>,
): Promise<void> {
  const { rows } = await client.query<{ is: boolean }>('select pg_try_advisory_lock($1) as is', [keepingLock])
  if (rows[0]?.is !== true) return
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    await chmod(dir, 0o700)
    const file = `tables-${newId()}.duckdb`
    const path = join(dir, file)
    try {
      await connection.run(`attach '${quoted(path)}' as keeping`)
      for (const { name } of tables) await connection.run(`create table keeping."${name}" as from "${name}"`)
      await connection.run('detach keeping')
      await chmod(path, 0o600)
      await writeOnce(join(dir, keptName), JSON.stringify({ ...counted, file, sha256: await hashOfFile(path) } satisfies Kept))
    } catch (fault) {
      // Where the disk is full, what was begun would keep it so.
      await connection.run('detach database if exists keeping').catch(() => undefined)
      await rm(path, { force: true })
      throw fault
    }
    for (const other of await readdir(dir)) if (other.startsWith('tables-') && other !== file) await rm(join(dir, other), { force: true })
  } finally {
    await client.query('select pg_advisory_unlock($1)', [keepingLock])
  }
}

async function writeOnce(path: string, text: string): Promise<void> {
  const file = await open(`${path}.making`, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.making`, path)
}
