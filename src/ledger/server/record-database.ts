import type { Client, Pool } from 'pg'
import { connect, type Login, loginUrl, openPool } from './login.ts'
import { asOwner, roleLogins } from './make-roles.ts'

export type Role = 'owner' | 'app' | 'reader'

/** The database of one record, by the roles that may use it. */
export interface RecordDatabase {
  /** Connections of the application: it adds to the ledger and reads it. */
  app: Pool
  /** Connections of the reading room, under row-level security. */
  reader: Pool
  /** A connection acting as the owner of all tables, for migrations, rebuilding and backups. Whoever asks ends it. */
  owner(): Promise<Client>
  /** The connection string of a role, with its password. */
  url(role: Role): string
  close(): Promise<void>
}

const APP_CONNECTIONS_MAX = 16
const READER_CONNECTIONS_MAX = 8

/**
 * Opens a database that has its roles and migrations.
 * @param setUp the login that may act as writ_owner
 * @param release called once, after the last connection is closed
 */
export function connectDatabase(
  setUp: Login,
  passwords: { app: string; reader: string },
  release: () => Promise<void> = async () => {},
): RecordDatabase {
  const logins = { ...roleLogins(setUp, passwords), owner: asOwner(setUp) }
  const [app, reader] = [openPool(logins.app, APP_CONNECTIONS_MAX), openPool(logins.reader, READER_CONNECTIONS_MAX)]
  let closing: Promise<void> | undefined
  const close = async () => {
    await Promise.all([app.end(), reader.end()])
    await release()
  }
  return {
    app,
    reader,
    owner: () => connect(logins.owner),
    url: (role) => loginUrl(logins[role]),
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
