import type { JsonObject } from '../../kernel/json.ts'

/** One entry of a person's case with its personal fields opened. Withdrawn entries and those another one stands in for are left out. */
export interface OpenedEntry {
  act: string
  input: JsonObject
}

export interface Particulars {
  familyName?: string
  givenNames?: string
  birthOn?: string
  nationality?: string
  aNumber?: string
  language?: string
  aliases: readonly { familyName: string; givenNames?: string; birthOn?: string }[]
  identifiers: readonly { kind: string; identifier: string }[]
}

const textsOf = <Name extends string>(input: JsonObject, names: readonly Name[]): Partial<Record<Name, string>> =>
  Object.fromEntries(names.flatMap((name) => (typeof input[name] === 'string' ? [[name, input[name]]] : []))) as Partial<
    Record<Name, string>
  >

/** Who the person is by the entries given, oldest first: the latest particulars, and every alias and number. */
export function particularsOf(entries: readonly OpenedEntry[]): Particulars {
  const stated = entries.findLast(({ act }) => act === 'CorrectParticulars' || act === 'RegisterPerson')
  const born = entries.findLast(({ act, input }) => (act === 'NoteMinor' || act === 'NoteAdult') && typeof input.birthOn === 'string')
  const known = stated ? textsOf(stated.input, ['familyName', 'givenNames', 'birthOn', 'nationality', 'aNumber', 'language'] as const) : {}
  return {
    ...(born ? textsOf(born.input, ['birthOn'] as const) : {}),
    ...known,
    aliases: entries
      .filter(({ act }) => act === 'AddAlias')
      .map(({ input }) => ({ familyName: '', ...textsOf(input, ['familyName', 'givenNames', 'birthOn'] as const) })),
    identifiers: entries
      .filter(({ act }) => act === 'AddIdentifier')
      .map(({ input }) => ({ kind: String(input.identifierKind ?? ''), identifier: String(input.identifier ?? '') })),
  }
}

/** As a heading has it: "INVENTED, Inés". Undefined where no name may be seen. */
export const nameOf = ({ familyName, givenNames }: Particulars): string | undefined =>
  familyName === undefined ? undefined : givenNames === undefined ? familyName.toUpperCase() : `${familyName.toUpperCase()}, ${givenNames}`
