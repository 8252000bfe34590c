import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Client, DatabaseError } from 'pg'
import { Sentence } from '../../kernel/sentence.ts'
import { holdAdvisoryLock } from './hold-advisory-lock.ts'

/** Where the migrations are: `NNN-name.sql`, applied in the order of their names, each once and whole. */
const migrationsFolder = join(import.meta.dirname, '../migrations')

export interface Migration {
  name: string
  sql: string
  /** Hex, of the file as it is. */
  sha256: string
}

export async function readMigrations(folder: string = migrationsFolder): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (file) => {
      if (!/^\d{3}-[a-z0-9-]+\.sql$/.test(file)) throw new Sentence(`The migration ${file} must be named like 005-what-it-makes.sql.`)
      const sql = await readFile(join(folder, file), 'utf8')
      return { name: file.slice(0, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings a database up to the last migration.
 * @param owner a connection acting as writ_owner
 * @returns names of those applied now
 * @throws Sentence where an applied migration has changed or is not there, one comes before an applied one, or one cannot be applied
 */
export function migrate(owner: Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  return holdAdvisoryLock(owner, async () => {
    const pending = checkApplied(await readApplied(owner), migrations)
    for (const migration of pending) await apply(owner, migration)
    return pending.map(({ name }) => name)
  })
}

interface Applied {
  name: string
  sha256: string
}

/** Those applied so far, by name. The table is made by the first of them. */
export async function readApplied(owner: Client): Promise<readonly Applied[]> {
  const there = await owner.query<{ there: boolean }>("SELECT to_regclass('ledger.migration') IS NOT NULL AS there")
  if (there.rows[0]?.there !== true) return []
  return (await owner.query<Applied>('SELECT name, sha256 FROM ledger.migration ORDER BY name')).rows
}

/** @returns those still to apply */
function checkApplied(applied: readonly Applied[], migrations: readonly Migration[]): readonly Migration[] {
  for (const { name, sha256 } of applied) {
    const file = migrations.find((migration) => migration.name === name)
    if (!file)
      throw new Sentence(
        `The database has had the migration ${name}, which this Writ does not know: run the Writ that applied it, or a later one.`,
      )
    if (file.sha256 !== sha256)
      throw new Sentence(
        `The migration ${name} was changed after it was applied to this database. Put ${name}.sql back as it was, and write the change as a migration of its own.`,
      )
  }
  const last = applied.at(-1)?.name ?? ''
  const pending = migrations.filter(({ name }) => !applied.some((each) => each.name === name))
  const late = pending.find(({ name }) => name < last)
  if (late) throw new Sentence(`The migration ${late.name} comes before ${last}, which is applied already. Give it a later number.`)
  return pending
}

async function apply(owner: Client, { name, sql, sha256 }: Migration): Promise<void> {
  await owner.query('BEGIN')
  try {
    await owner.query(sql)
    await owner.query('INSERT INTO ledger.migration (name, sha256) VALUES ($1, $2)', [name, sha256])
    await owner.query('COMMIT')
  } catch (fault) {
    await owner.query('ROLLBACK').catch(() => {})
    if (!(fault instanceof DatabaseError)) throw fault
    const line = fault.position === undefined ? '' : `, line ${sql.slice(0, Number(fault.position)).split('\n').length}`
    throw new Sentence(`The migration ${name}.sql${line} could not be applied: ${fault.message}. Nothing of it was kept.`, { cause: fault })
  }
}
