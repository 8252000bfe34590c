import { scryptSync } from 'node:crypto'
import { Sentence } from '../../kernel/sentence.ts'
import type { Login } from './login.ts'

/** A PostgreSQL of one's own, and the passwords its two narrower logins are to have. */
export interface OwnDatabase {
  login: Login
  passwords: { app: string; reader: string }
}

interface UrlSettings {
  DATABASE_URL: string
  WRIT_APP_PASSWORD?: string | undefined
  WRIT_READER_PASSWORD?: string | undefined
}

/**
 * Reads `postgres://user:password@host:port/database`, with `?sslmode=require|verify-full|disable` and, for a socket, `?host=/folder`.
 * Passwords of the narrower logins that are not set are made from the one given, by scrypt, so that every machine with the same settings has
 * the same ones and none needs to keep them.
 * @throws Sentence where the URL says too little
 */
export function readDatabaseUrl(settings: UrlSettings): OwnDatabase {
  const url = parse(settings.DATABASE_URL)
  const database = decodeURIComponent(url.pathname.slice(1))
  if (!url.username || !database)
    throw new Sentence('DATABASE_URL must name a login and a database: postgres://login:password@host:5432/database')
  const password = decodeURIComponent(url.password)
  const login: Login = {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || '5432'),
    user: decodeURIComponent(url.username),
    password,
    database,
    ...readSslmode(url.searchParams.get('sslmode')),
  }
  const made = (name: string) => {
    if (password === '')
      throw new Sentence(
        'DATABASE_URL holds no password to make those of writ_app and writ_reader from: set WRIT_APP_PASSWORD and WRIT_READER_PASSWORD.',
      )
    return scryptSync(password, `writ ${name}`, 24).toString('base64url')
  }
  return {
    login,
    passwords: { app: settings.WRIT_APP_PASSWORD ?? made('app'), reader: settings.WRIT_READER_PASSWORD ?? made('reader') },
  }
}

function parse(text: string): URL {
  try {
    return new URL(text)
  } catch {
    throw new Sentence(
      'DATABASE_URL is not a URL like postgres://login:password@host:5432/database; characters such as @ or / in a password are written %40, %2F.',
    )
  }
}

function readSslmode(mode: string | null): Pick<Login, 'sslmode'> {
  if (mode === null || mode === 'disable') return {}
  if (mode === 'require' || mode === 'verify-full') return { sslmode: mode }
  throw new Sentence(`DATABASE_URL says sslmode=${mode}; disable, require and verify-full are understood.`)
}
