import { types } from 'pg'

const { builtins } = types

type Parser = (text: string) => unknown

/** Whole numbers are numbers while JavaScript can hold them; larger ones stay text rather than lose digits. */
const readInt8: Parser = (text) => {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : text
}

/** `2026-03-01 09:30:00.5+00` as `2026-03-01T09:30:00.500Z`. Sessions run in UTC; microseconds are cut. */
function readInstant(text: string): string {
  if (!text.endsWith('+00') || text[10] !== ' ') throw new RangeError(`PostgreSQL gave "${text}", which is not an instant in UTC.`)
  const fraction = text[19] === '.' ? text.slice(20, -3).slice(0, 3).padEnd(3, '0') : '000'
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`
}

const readBytes: Parser = (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex'))

const asText: Parser = (text) => text

/** Values inside an array: quoted where they hold spaces. NULL stays null. */
const arrayOf =
  (parse: Parser): Parser =>
  (text) =>
    readArray(text).map((value) => (value === null ? null : parse(value)))

function readArray(text: string): (string | null)[] {
  if (text === '{}') return []
  return [...text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g)].map(([, quoted, bare]) =>
    quoted !== undefined ? quoted.replaceAll(/\\(.)/g, '$1') : bare === 'NULL' || bare === undefined ? null : bare,
  )
}

const parsers = new Map<number, Parser>([
  [builtins.INT8, readInt8],
  [builtins.TIMESTAMPTZ, readInstant],
  [builtins.DATE, asText],
  [builtins.TIMESTAMP, asText],
  [builtins.BYTEA, readBytes],
  [1016, arrayOf(readInt8)],
  [1185, arrayOf(readInstant)],
  [1182, arrayOf(asText)],
  [1115, arrayOf(asText)],
  [1001, arrayOf(readBytes)],
])

/**
 * How values come back: int8 as number, timestamptz as ISO 8601 in UTC with milliseconds, date as YYYY-MM-DD, bytea as Uint8Array, and arrays of
 * these; the rest as `pg` gives it.
 */
export const valueParsers = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(id)) || types.getTypeParser(id, format ?? 'text')) as typeof types.getTypeParser,
}
