import { type Client, escapeIdentifier, escapeLiteral } from 'pg'
import { Sentence } from '../../kernel/sentence.ts'
import { holdAdvisoryLock } from './hold-advisory-lock.ts'
import { connect, type Login } from './login.ts'

/** Roles of the whole server. Only the application and the reader sign in by these names; whoever sets up acts as the owner. */
const roles = [
  { name: 'writ_owner', may: 'NOLOGIN', says: 'Owns what the migrations make. Nobody signs in as it.' },
  { name: 'writ_app', may: 'LOGIN', says: 'The application: adds to the ledger and reads it, and can change nothing there.' },
  {
    name: 'writ_reader',
    may: 'LOGIN',
    says: 'The reading room: reads the ledger under row-level security, and adds to the log of readings.',
  },
] as const

/** Logins of the application and the reader beside the one that sets up. */
export interface RoleLogins {
  app: Login
  reader: Login
}

export const roleLogins = (setUp: Login, passwords: { app: string; reader: string }): RoleLogins => ({
  app: { ...setUp, user: 'writ_app', password: passwords.app },
  reader: { ...setUp, user: 'writ_reader', password: passwords.reader },
})

/** A login that acts as writ_owner from its first statement. */
export const asOwner = (setUp: Login): Login => ({ ...setUp, options: `${setUp.options ?? ''} -c role=writ_owner`.trim() })

/**
 * Makes the roles where they are missing, and gives this database to them. A password that no longer fits is set again.
 * @param setUp connected to the database, by a login that may make roles
 * @throws Sentence where the login may not, or a role of that name has powers it must not have
 */
export async function makeRoles(setUp: Client, login: Login, passwords: { app: string; reader: string }): Promise<void> {
  try {
    await holdAdvisoryLock(setUp, async () => {
      for (const role of roles) await makeRole(setUp, role)
      await refusePowers(setUp)
      if (!(await mayActAsOwner(setUp))) await setUp.query('GRANT writ_owner TO CURRENT_USER')
      await grantDatabase(setUp, login.database)
      const { app, reader } = roleLogins(login, passwords)
      for (const role of [app, reader]) await setPassword(setUp, role)
    })
  } catch (cause) {
    if (!isRefused(cause)) throw cause
    const names = roles.map(({ name }) => name).join(', ')
    throw new Sentence(
      `The login ${login.user} may not set up the database ${login.database} (${cause.message}). Let it make roles and own the database, or have ${names} made by one who may and granted to it.`,
      { cause },
    )
  }
}

async function makeRole(setUp: Client, { name, may, says }: (typeof roles)[number]): Promise<void> {
  const found = await setUp.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
  if (found.rows.length > 0) return
  await setUp.query(`CREATE ROLE ${name} ${may} NOINHERIT`)
  await setUp.query(`COMMENT ON ROLE ${name} IS ${escapeLiteral(says)}`)
}

async function mayActAsOwner(setUp: Client): Promise<boolean> {
  try {
    await setUp.query('SET ROLE writ_owner')
    await setUp.query('RESET ROLE')
    return true
  } catch (fault) {
    if (isRefused(fault)) return false
    throw fault
  }
}

/** Gives one database to the roles: grants of a database are not copied with it from a template. */
export async function grantDatabase(setUp: Client, database: string): Promise<void> {
  const name = escapeIdentifier(database)
  await setUp.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`)
  await setUp.query(`GRANT CONNECT ON DATABASE ${name} TO writ_app, writ_reader`)
  await setUp.query(`GRANT CONNECT, CREATE ON DATABASE ${name} TO writ_owner`)
}

const isRefused = (fault: unknown): fault is Error & { code: string } => fault instanceof Error && 'code' in fault && fault.code === '42501'

async function refusePowers(setUp: Client): Promise<void> {
  const found = await setUp.query<{ name: string }>(
    `SELECT rolname AS name FROM pg_roles
     WHERE (rolname IN ('writ_app', 'writ_reader') AND (pg_has_role(oid, 'writ_owner', 'MEMBER')))
        OR (rolname IN ('writ_owner', 'writ_app', 'writ_reader')
            AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication))`,
  )
  const [role] = found.rows
  if (role)
    throw new Sentence(
      `The role ${role.name} has powers it must not have (superuser, row security, roles, databases, replication or the owner's). Take them away, or drop the role and let Writ make it.`,
    )
}

async function setPassword(setUp: Client, login: Login): Promise<void> {
  try {
    await (await connect(login)).end()
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
    if (code !== '28P01') throw fault
    await setUp.query(`ALTER ROLE ${login.user} PASSWORD ${escapeLiteral(login.password)}`)
  }
}
