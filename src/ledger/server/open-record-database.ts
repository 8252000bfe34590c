import { join, resolve } from 'node:path'
import { escapeIdentifier } from 'pg'
import { Sentence } from '../../kernel/sentence.ts'
import { joinServer } from './join-server.ts'
import { connect, type Login } from './login.ts'
import { asOwner, makeRoles } from './make-roles.ts'
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
 * @throws Sentence where it cannot be opened, or the server does not keep what it confirms
 */
export async function openRecordDatabase(settings: DatabaseSettings): Promise<RecordDatabase> {
  const { login, passwords, release } = await findServer(settings)
  let database: RecordDatabase | undefined
  try {
    await bringUpToDate(login, passwords)
    database = connectDatabase(login, passwords, release)
    await refuseForgetful(database.app)
    return releaseOnSignal(database)
  } catch (fault) {
    await (database ? database.close() : release())
    throw fault
  }
}

interface Found {
  login: Login
  passwords: { app: string; reader: string }
  release(): Promise<void>
}

async function findServer(settings: DatabaseSettings): Promise<Found> {
  const { DATABASE_URL } = settings
  if (DATABASE_URL !== undefined) return { ...readDatabaseUrl({ ...settings, DATABASE_URL }), release: async () => {} }
  const server = await joinServer({ path: join(resolve(settings.WRIT_HOME), 'record') })
  return { login: { ...server.login, database: ownName }, passwords: server.passwords, release: () => server.leave() }
}

async function bringUpToDate(login: Login, passwords: { app: string; reader: string }): Promise<void> {
  const migrations = await readMigrations()
  const setUp = await connectOrMake(login)
  try {
    await makeRoles(setUp, login, passwords)
  } finally {
    await setUp.end()
  }
  const owner = await connect(asOwner(login))
  try {
    await migrate(owner, migrations)
  } finally {
    await owner.end()
  }
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
    // Somebody else made it meanwhile.
    if (codeOf(cause) !== '42P04')
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
