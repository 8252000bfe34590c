import type { Json, JsonObject } from '../../../kernel/json.ts'

/** What the words of a step stand for. */
export interface Words {
  personId: string
  officer(role: string): string
  /** Id of the entry of the last act of that name in the script. */
  entry(act: string): string
}

/** Fills in the words of a step: `@person`, `@officer:<role>`, `@subject:<kind>:<act>` and `@subject:<kind>:<act>:<part>`. Pure. */
export function fillWords(input: JsonObject, words: Words): JsonObject {
  const filled: Record<string, Json> = {}
  for (const key in input) filled[key] = fillWord(input[key] ?? null, words)
  return filled
}

function fillWord(value: Json, { personId, officer, entry }: Words): Json {
  if (typeof value !== 'string' || !value.startsWith('@')) return value
  const [word, first = '', second = '', part] = value.slice(1).split(':')
  if (word === 'person') return personId
  if (word === 'officer') return officer(first)
  if (word === 'subject') return `${first}:${entry(second)}${part === undefined ? '' : `-${part}`}`
  throw new Error(`A script of the year has the word "${value}", which stands for nothing.`)
}
