import type { Context } from 'hono'
import { en, type Words } from './words/en.ts'
import { es } from './words/es.ts'

/** One request, as pages need it: its words, its address, and links that keep its language. */
export interface View {
  words: Words
  isEnglish: boolean
  /** True where the record is open here, so that there are desks to go to. */
  hasDesks?: boolean
  /** True where there is a register of places, or a record that has some. */
  hasPlaces?: boolean
  /** Absent where nobody can sign in here. */
  signIn?: SignInFrame | undefined
  path: string
  query: Readonly<Record<string, string>>
  /** An address on this site. Empty and undefined parameters are left out; the language is kept. */
  to(path: string, params?: Readonly<Record<string, string | number | undefined>>): string
}

/** What the frame of every page shows of signing in. */
export interface SignInFrame {
  /** Unknown where it could not be found out. */
  signedIn: { name: string; csrfToken: string } | 'unknown' | undefined
  /** The record is of invented people, and every page says so. */
  isDemonstration: boolean
}

declare module 'hono' {
  interface ContextVariableMap {
    hasDesks?: boolean
    hasPlaces?: boolean
    signInFrame?: SignInFrame
  }
}

const languages: ReadonlyMap<string, Words> = new Map([
  ['en', en],
  ['es', es],
])

export function readView(context: {
  req: Context['req']
  var: { hasDesks?: boolean; hasPlaces?: boolean; signInFrame?: SignInFrame }
}): View {
  const { lang, ...query } = context.req.query()
  const words = languages.get(lang ?? '') ?? en
  return {
    words,
    isEnglish: words === en,
    hasDesks: context.var.hasDesks === true,
    hasPlaces: context.var.hasPlaces === true,
    signIn: context.var.signInFrame,
    path: new URL(context.req.url).pathname,
    query,
    to(path, params = {}) {
      const all = words === en ? params : { ...params, lang: words.lang }
      const given = Object.entries(all).filter(([, value]) => value !== undefined && value !== '')
      const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
      return search ? `${path}?${search}` : path
    },
  }
}
