import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type pg from 'pg'
import { z } from 'zod'

/** Where a snapshot is kept from one counting to the next, and what it must have been made by. */
export interface Keeping {
  /** A folder of its own beside the record, readable by its owner alone: the rows are the record's own. */
  dir: string
  /** As `madeBy` says. */
  mark: string
  /** Told in one sentence why what is kept is of no use. */
  tell?: ((sentence: string) => void) | undefined
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What is said of the tables that are kept. Written last, in one step: they are kept once this says so. */
export const Kept = z.strictObject({
  madeBy: sha256,
  /** The last entry counted, its hash, and the seal of the ledger to it. */
  position: z.int().min(1),
  headHash: sha256,
  root: sha256,
  firstBookedIn: z.string().nullable(),
  cases: z.int().min(0),
  /** Name of the file of the tables, and its hash. */
  file: z.string().regex(/^tables-[0-9a-f-]{36}\.duckdb$/),
  sha256,
})
export type Kept = z.infer<typeof Kept>

export const keptName = 'kept.json'

/**
 * Attaches the tables of the snapshot kept as `kept`, where there is one that was made by what would make it now, of this ledger. It is only read: several
 * may do so at once, also while another takes its place.
 * @param client a connection to the ledger
 * @returns undefined where everything has to be counted anew; `tell` is told why
 */
export async function findKept(
  connection: DuckDBConnection,
  client: Pick<pg.ClientBase, 'query'>,
  keeping: Keeping,
): Promise<Kept | undefined> {
  const { dir, mark, tell } = keeping
  const text = await readText(dir)
  if (text === undefined) return undefined
  const anew = (because: string) => void tell?.(`The snapshot kept in ${dir} ${because}: everything is counted anew.`)
  const kept = readKept(text)
  if (kept && !(await isOfLedger(client, kept)))
    return anew('was taken of another ledger, or of this one before it was restored from a backup')
  if (kept && kept.madeBy !== mark) return anew('was made under another law or by another version of this program')
  if (kept && (await attach(connection, dir, kept))) return kept
  // Another process may have kept a newer one meanwhile, and taken this one away: that is no fault of the newer one.
  if ((await readText(dir)) !== text) return undefined
  await rename(join(dir, keptName), join(dir, `set-aside-${keptName}`))
  return anew(`cannot be read, and was set aside as set-aside-${keptName}`)
}

const readText = (dir: string) => readFile(join(dir, keptName), 'utf8').catch(() => undefined)

function readKept(text: string): Kept | undefined {
  try {
    return Kept.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

async function attach(connection: DuckDBConnection, dir: string, { file, sha256 }: Kept): Promise<boolean> {
  try {
    if ((await hashOfFile(join(dir, file))) !== sha256) return false
    await connection.run(`attach '${quoted(join(dir, file))}' as kept (read_only)`)
    return true
  } catch {
    return false
  }
}

/** Whether the ledger has the entry it was counted to, after the same entries: both the hash of the entry and the seal over all before it. */
async function isOfLedger(client: Pick<pg.ClientBase, 'query'>, { position, headHash, root }: Kept): Promise<boolean> {
  const found = await readSeal(client, position)
  return found?.headHash === headHash && found.root === root
}

/** The hash of an entry and the seal of the batch that ends with it. @param position the last of the ledger where none is given */
export async function readSeal(client: Pick<pg.ClientBase, 'query'>, position?: number) {
  const { rows } = await client.query<{ at: string; hash: string; root: string }>(
    `select position::text as at, encode(entry.hash, 'hex') as hash, encode(root, 'hex') as root
     from ledger.entry join ledger.batch on last_position = position
     where position = ${position === undefined ? '(select max(last_position) from ledger.batch)' : '$1'}`,
    position === undefined ? [] : [position],
  )
  const [row] = rows
  return row && { position: Number(row.at), headHash: row.hash, root: row.root }
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

export const quoted = (text: string) => text.replaceAll("'", "''")
