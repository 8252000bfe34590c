import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Client, escapeIdentifier } from 'pg'
import { Sentence } from '../../kernel/sentence.ts'
import { joinServer } from './join-server.ts'
import { connect, type Login } from './login.ts'
import { makeRoles } from './make-roles.ts'
import { migrate, readMigrations } from './migrate.ts'
import { readDatabaseUrl } from './read-database-url.ts'
import { connectDatabase, type RecordDatabase } from './record-database.ts'
import { refuseForgetful } from './refuse-forgetful.ts'
import { releaseOnSignal } from './release-on-signal.ts'

/** What of the settings the record's database depends on. */
export interface DatabaseSettings {
  WRIT_HOME: string
  DATABASE_URL?: string | undefined
  WRIT_APP_PASSWORD?: string | undefined
  WRIT_READER_PASSWORD?: string | undefined
}

/** Name of the database on the embedded server. */
const ownName = 'writ'

/**
 * Opens the record's database: that of DATABASE_URL, or an embedded PostgreSQL in `WRIT_HOME/record`, found running or started. Roles and
 * migrations are brought up to date. Ends in order on SIGINT and SIGTERM where nothing else of the process listens for them.
 * @param prepare what to do with the tables, by the owner; else migrations are applied
 * @throws Sentence where it cannot be opened, or the server does not keep what it confirms
 */
export async function openRecordDatabase(settings: DatabaseSettings, prepare: Prepare = applyMigrations): Promise<RecordDatabase> {
  const { login, passwords, release } = await findServer(settings)
  const database = releaseOnSignal(connectDatabase(login, passwords, release))
  try {
    await makeDatabase(login, passwords)
    await refuseForgetful(database.app)
    const owner = await database.owner()
    await prepare(owner).finally(() => owner.end())
    return database
  } catch (fault) {
    await database.close()
    throw fault
  }
}

/** @throws Sentence where the settings name no DATABASE_URL and there is no record in WRIT_HOME: for commands that must not make one */
export function refuseMissing(settings: DatabaseSettings): void {
  const path = recordPath(settings)
  if (settings.DATABASE_URL === undefined && !existsSync(path))
    throw new Sentence(`There is no record in ${path}. Set WRIT_HOME to the folder that has it, or DATABASE_URL to its database.`)
}

const recordPath = (settings: DatabaseSettings) => join(resolve(settings.WRIT_HOME), 'record')

/** Brings the tables of a database to what this version needs. */
export type Prepare = (owner: Client) => Promise<unknown>

const applyMigrations: Prepare = async (owner) => migrate(owner, await readMigrations())

interface Found {
  login: Login
  passwords: { app: string; reader: string }
  release(): Promise<void>
}

async function findServer(settings: DatabaseSettings): Promise<Found> {
  const { DATABASE_URL } = settings
  if (DATABASE_URL !== undefined) return { ...readDatabaseUrl({ ...settings, DATABASE_URL }), release: async () => {} }
  const server = await joinServer({ path: recordPath(settings) })
  return { login: { ...server.login, database: ownName }, passwords: server.passwords, release: () => server.leave() }
}

async function makeDatabase(login: Login, passwords: { app: string; reader: string }): Promise<void> {
  const setUp = await connectOrMake(login)
  try {
    await refuseOld(setUp)
    await makeRoles(setUp, login, passwords)
  } finally {
    await setUp.end()
  }
}

/** The oldest PostgreSQL that has what the migrations ask for. */
const oldestMajor = 16

async function refuseOld(setUp: Client): Promise<void> {
  const { rows } = await setUp.query<{ version: string }>("SELECT current_setting('server_version') AS version")
  const version = rows[0]?.version ?? ''
  if (Number.parseInt(version, 10) < oldestMajor)
    throw new Sentence(
      `The server runs PostgreSQL ${version}; the record needs ${oldestMajor} or later. Upgrade it, or name another in DATABASE_URL.`,
    )
}

/** Connects; the database is made where the server has none of that name. @throws Sentence where the server cannot be reached */
async function connectOrMake(login: Login) {
  try {
    return await connect(login)
  } catch (fault) {
    if (codeOf(fault) !== '3D000') throw unreachable(login, fault)
  }
  const setUp = await connect({ ...login, database: 'postgres' })
  try {
    await setUp.query(`CREATE DATABASE ${escapeIdentifier(login.database)} TEMPLATE template0 ENCODING 'UTF8'`)
  } catch (cause) {
    // Somebody else made it meanwhile, or at this very moment: then it is the index of names that says so.
    if (!['42P04', '23505'].includes(codeOf(cause)))
      throw new Sentence(`The database ${login.database} is not there and ${login.user} may not make it: have it made.`, { cause })
  } finally {
    await setUp.end()
  }
  return connect(login)
}

const codeOf = (fault: unknown) => (fault instanceof Error && 'code' in fault ? String(fault.code) : '')

const unreachable = (login: Login, cause: unknown) =>
  new Sentence(
    `The database ${login.database} at ${login.host}:${login.port} cannot be reached as ${login.user}: ${cause instanceof Error ? cause.message : String(cause)}. Check DATABASE_URL and that the server runs.`,
    { cause },
  )
