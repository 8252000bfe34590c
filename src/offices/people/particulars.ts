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
  countryOfBirth?: string
  aNumber?: string
  language?: string
  aliases: readonly { familyName: string; givenNames?: string; birthOn?: string }[]
  identifiers: readonly { kind: string; identifier: string }[]
}

const textsOf = <Name extends string>(input: JsonObject, names: readonly Name[]): Partial<Record<Name, string>> =>
  Object.fromEntries(names.flatMap((name) => (typeof input[name] === 'string' ? [[name, input[name]]] : []))) as Partial<
    Record<Name, string>
  >

const stated = ['familyName', 'givenNames', 'birthOn', 'nationality', 'countryOfBirth', 'aNumber', 'language'] as const

/** Who the person is by the entries given, oldest first: the latest particulars, and every alias and number. */
export function particularsOf(entries: readonly OpenedEntry[]): Particulars {
  let known: Omit<Particulars, 'aliases' | 'identifiers'> = {}
  const aliases: Particulars['aliases'][number][] = []
  const identifiers: Particulars['identifiers'][number][] = []
  for (const { act, input } of entries) {
    if (act === 'RegisterPerson' || act === 'CorrectParticulars') known = textsOf(input, stated)
    if (act === 'NoteUnderAge' || act === 'NoteOfAge') known = { ...known, ...textsOf(input, ['birthOn']) }
    if (act === 'AddAlias') aliases.push({ familyName: '', ...textsOf(input, ['familyName', 'givenNames', 'birthOn']) })
    if (act === 'AddIdentifier') identifiers.push({ kind: String(input.identifierKind), identifier: String(input.identifier ?? '') })
  }
  return { ...known, aliases, identifiers }
}

/** As a heading has it: "INVENTED, Inés". Undefined where no name may be seen. */
export const nameOf = ({ familyName, givenNames }: Particulars): string | undefined =>
  familyName === undefined ? undefined : givenNames === undefined ? familyName.toUpperCase() : `${familyName.toUpperCase()}, ${givenNames}`
