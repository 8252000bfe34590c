import type { Json, JsonObject } from '../../kernel/json.ts'

/** An officer of a script: a position, or a second officer of the same one. */
export type Role =
  | 'deportation-officer'
  | 'another-deportation-officer'
  | 'supervisory-deportation-officer'
  | 'field-office-director'
  | 'detention-officer'
  | 'attorney'
  | 'inspector'

/** One act of an invented case. */
export interface Step {
  by: Role
  act: string
  /** When it happened, in hours from the moment the script begins; for acts that are dated. */
  hours: number
  /** As a door receives it, with words to be filled in: see `fillIn`. */
  input: JsonObject
  /** True where the law refuses it: a script may show that. */
  isRefused?: boolean
}

/** An invented case as data: what it shows, and who did what when. */
export interface CaseScript {
  shows: string
  steps: readonly Step[]
}

/** What the words of a script stand for. */
export interface Filling {
  personId: string
  officer(role: string): string
  /** Id of the entry of the last act of that name in this case. */
  entry(act: string): string
  /** The moment the script begins. */
  begins: Temporal.Instant
}

/**
 * Fills in the words of a script: `@person`; `@officer:<role>`; `@subject:<kind>:<act>` is the subject the last such act of the case opened;
 * `@day:<n>` and `@hour:<n>` are so many days or hours from its beginning, days in New York. Pure.
 */
export function fillIn(input: JsonObject, filling: Filling): JsonObject {
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, fillInValue(value, filling)]))
}

function fillInValue(value: Json, { personId, officer, entry, begins }: Filling): Json {
  if (typeof value !== 'string' || !value.startsWith('@')) return value
  const [word, first = '', second = ''] = value.slice(1).split(':')
  if (word === 'person') return personId
  if (word === 'officer') return officer(first)
  if (word === 'hour') return begins.add({ hours: Number(first) }).toString()
  if (word === 'day')
    return begins
      .toZonedDateTimeISO('America/New_York')
      .toPlainDate()
      .add({ days: Number(first) })
      .toString()
  if (word === 'subject') return `${first}:${entry(second)}`
  throw new Error(`A script has the word "${value}", which stands for nothing.`)
}
