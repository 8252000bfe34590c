import { Client, type ClientConfig, Pool } from 'pg'
import { valueParsers } from './value-parsers.ts'

/** Whom one connects as, where. `host` is a folder with a socket, a name or an address. */
export interface Login {
  host: string
  port: number
  user: string
  password: string
  database: string
  /** `require`: encrypted, whoever answers. `verify-full`: encrypted, and the server's certificate is checked. Absent: neither. */
  sslmode?: 'require' | 'verify-full'
  /** Sent at the start of every session, e.g. `-c role=writ_owner`. */
  options?: string
}

const CONNECT_MS_MAX = 10_000

const sessionOptions = ({ options = '' }: Login) => `-c timezone=UTC -c datestyle=ISO ${options}`.trim()

const clientConfig = (login: Login): ClientConfig => {
  const { sslmode, ...rest } = login
  return {
    ...rest,
    ...(sslmode === undefined ? {} : { ssl: sslmode === 'verify-full' || { rejectUnauthorized: false } }),
    options: sessionOptions(login),
    types: valueParsers,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS_MAX,
  }
}

/** One connection of its own. @throws where the server cannot be reached or refuses */
export async function connect(login: Login, name = 'writ'): Promise<Client> {
  const client = new Client({ ...clientConfig(login), application_name: name })
  // A server that goes away fails the next question asked; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Connections to share, at most `max`. Lost ones are replaced when next needed. */
export function openPool(login: Login, max: number): Pool {
  const pool = new Pool({ ...clientConfig(login), max, application_name: 'writ' })
  pool.on('error', () => {})
  // The pool listens only to those that lie idle. One that goes while it is in hand fails what is asked of it; unheard it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The same as one line, for what takes a connection string. It holds the password. */
export function loginUrl(login: Login): string {
  const isSocket = login.host.startsWith('/')
  const url = new URL(`postgres://${isSocket ? 'localhost' : login.host}:${login.port}/${encodeURIComponent(login.database)}`)
  url.username = encodeURIComponent(login.user)
  url.password = encodeURIComponent(login.password)
  if (isSocket) url.searchParams.set('host', login.host)
  if (login.sslmode) {
    url.searchParams.set('sslmode', login.sslmode)
    // Else `pg` would read `require` as `verify-full`.
    url.searchParams.set('uselibpqcompat', 'true')
  }
  url.searchParams.set('options', sessionOptions(login))
  return url.href
}
