import type { OfficerStanding } from '../acts/officer-standing.ts'
import { Sentence } from '../kernel/sentence.ts'
import {
  isCaseOf,
  linkedCases,
  nameOf,
  type OpenedEntry,
  particularsOf,
  queryWords,
  type SearchQuery,
  type SearchWord,
  searchWords,
} from '../offices/people/exports.ts'
import { enter, lineOf, refuse } from './enter.ts'
import { type Gathered, gatherCase } from './gather-case.ts'
import { logCases } from './open-case.ts'
import { openPerson } from './open-person.ts'
import type { PersonHit, Reader } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'
import { samePeople } from './same-people.ts'

/** More people than this fit: the query is too wide, and nobody is shown. */
export const PEOPLE_MAX = 10
/** Searches an officer may make in an hour. */
export const SEARCHES_MAX_PER_HOUR = 60
const CASES_MAX = 50

/**
 * Looks a person up by exact words. The search is logged, then every hit is logged, and only then are names opened.
 * @throws MayNotRead where the query says too little to find one person, or the hour's searches are used up; Sentence where too many fit
 */
export async function searchPeople(parts: RoomParts, reader: Reader, query: SearchQuery): Promise<readonly PersonHit[]> {
  const subject = { what: 'search', fields: Object.keys(query) } as const
  const standing = await enter(parts, reader, subject)
  const words = queryWords(query)
  if (words.length === 0)
    return refuse(
      parts,
      reader,
      standing,
      subject,
      'Give an exact number, or a family name with a given name or a date of birth: nothing is listed.',
    )
  await parts.readings.log([lineOf(reader, standing, subject)])
  // Counted after the line is committed, so that searches made at the same moment cannot slip past the limit together.
  if ((await parts.readings.searchesLastHour(reader.officerId)) > SEARCHES_MAX_PER_HOUR)
    return refuse(
      parts,
      reader,
      standing,
      subject,
      `You have searched ${SEARCHES_MAX_PER_HOUR} times within an hour: wait, or ask your supervisor.`,
    )
  const groups = await findGroups(parts, standing, words)
  const all = [...new Map(groups.flat().map((person) => [person.state.caseId, person])).values()]
  await logRefused(parts, reader, standing, all)
  await logCases(
    parts,
    reader,
    standing,
    all.filter(({ verdict }) => verdict.may),
    'search-hit',
  )
  return showHits(parts, standing, groups, words)
}

/** Whoever has all the words, each with the records taken for the same person behind. */
async function findGroups(
  parts: RoomParts,
  standing: OfficerStanding,
  words: readonly SearchWord[],
): Promise<readonly (readonly Gathered[])[]> {
  const tokens = words.map(({ kind, word }) => ({ kind, token: parts.vault.token(kind, word) }))
  const ids = await parts.readings.findPeople(tokens, PEOPLE_MAX + 1)
  if (ids.length > PEOPLE_MAX) throw new Sentence(`More than ${PEOPLE_MAX} people fit: add a number or a date of birth.`)
  const groups: Gathered[][] = []
  for (const id of ids) {
    const person = await gatherCase(parts, standing, id)
    if (person) groups.push([person, ...(await samePeople(parts, standing, person.state))].filter(({ expunged }) => !expunged))
  }
  return groups.filter(({ length }) => length > 0)
}

/** Records the reader may not open are not shown, and that they were looked for is logged. */
async function logRefused(parts: RoomParts, reader: Reader, standing: OfficerStanding, found: readonly Gathered[]): Promise<void> {
  await parts.readings.log(
    found.flatMap(({ verdict, state: { caseId, personId } }) =>
      verdict.may ? [] : [{ ...lineOf(reader, standing, { what: 'search-hit', caseId, personId }), refusedBecause: verdict.because }],
    ),
  )
}

async function showHits(
  parts: RoomParts,
  standing: OfficerStanding,
  groups: readonly (readonly Gathered[])[],
  words: readonly SearchWord[],
): Promise<readonly PersonHit[]> {
  const hits = new Map<string, PersonHit>()
  for (const group of groups) {
    const opened = await Promise.all(group.map(async (person) => ({ person, entries: await openPerson(parts, person) })))
    if (!stillHas(parts, opened[0], words)) continue
    for (const one of opened) if (one.person.verdict.may) hits.set(one.person.state.caseId, await hitOf(parts, standing, one))
  }
  return [...hits.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

interface Opened {
  person: Gathered
  entries: readonly OpenedEntry[]
}

/** False where the words are those of an entry since withdrawn: its token stays, but the person is no longer found by it. */
function stillHas(parts: RoomParts, opened: Opened | undefined, words: readonly SearchWord[]): boolean {
  const verdict = opened?.person.verdict
  if (!opened || !verdict?.may || verdict.keeps.length > 0) return true
  const token = ({ kind, word }: SearchWord) => parts.vault.token(kind, word)
  const held = new Set(opened.entries.flatMap(({ act, input }) => searchWords(act, input)).map(token))
  return words.every((word) => held.has(token(word)))
}

async function hitOf(parts: RoomParts, standing: OfficerStanding, { person, entries }: Opened): Promise<PersonHit> {
  const { state, verdict, clearances } = person
  const [rule] = verdict.may ? verdict.keeps : []
  const about = await parts.readings.casesOf(state.caseId, clearances, CASES_MAX)
  const cases = [...new Set([...about, ...linkedCases(state)])].slice(0, CASES_MAX)
  const openable = await Promise.all(cases.map((caseId) => (caseId === state.caseId ? person : gatherCase(parts, standing, caseId))))
  return {
    personId: state.caseId,
    name: rule ? `Name withheld (${rule.cite})` : (nameOf(particularsOf(entries)) ?? 'Name not recorded'),
    caseIds: openable.flatMap((one) => (one?.verdict.may && (one === person || isCaseOf(state, one.state)) ? [one.state.caseId] : [])),
  }
}
