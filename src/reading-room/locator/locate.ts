import { locatorState, tellingActs, toldOf } from '../../offices/locator/exports.ts'
import { findTogether, type ReadCase, type Together } from './find-together.ts'
import type { LocatorAnswer } from './locator.ts'
import type { LocatorParts } from './locator-parts.ts'
import { publicLine } from './public-reader.ts'
import { stillHas } from './still-has.ts'
import { tellPlace } from './tell-place.ts'

/** More records than this under one word is no person but a mistake: nobody is told of. */
const RECORDS_MAX = 10

interface Wanted {
  kind: string
  token: string
  /** Fields searched by, for the log. */
  fields: readonly string[]
  followedSince?: string
}

/**
 * Answers one search. Whoever is found is logged as read before anything of theirs is opened or told; a search that finds nobody is logged too.
 * @throws LedgerUnavailable where the log cannot be written: then nothing is told
 */
export async function locate(parts: LocatorParts, wanted: Wanted): Promise<LocatorAnswer> {
  const ids = await parts.readings.findPeople([wanted], RECORDS_MAX + 1)
  const found = await findGroups(parts, ids.slice(0, RECORDS_MAX))
  const judged = found.map((group) => ({ group, ...judge(parts, group, wanted.followedSince) }))
  await parts.readings.log([
    publicLine({ what: 'search', fields: wanted.fields }),
    ...judged.flatMap(({ group, state, of }) =>
      of === undefined
        ? []
        : group.people.map(({ state: { caseId: personId } }) =>
            publicLine({
              what: 'search-hit',
              caseId: of.caseId,
              personId,
              ...(state.kind === 'withheld' ? { refusedBecause: `Withheld from the public: ${state.because}.` } : {}),
            }),
          ),
    ),
  ])
  const told: { custody: ReadCase; says: Exclude<ReturnType<typeof toldOf>, { kind: 'nothing-to-tell' }> }[] = []
  for (const { group, state, of } of judged) {
    const says = toldOf(state)
    const custody = group.custodies.find((one) => one.state.caseId === of?.caseId)
    if (says.kind !== 'nothing-to-tell' && custody && (await isFoundBy(parts, group, ids, wanted.token))) told.push({ custody, says })
  }
  const [only] = told
  if (!only || told.length > 1 || ids.length > RECORDS_MAX)
    return { kind: only ? 'several' : 'nothing-to-tell', asOf: await lastRecordedAt(parts) }
  return say(parts, only.custody, only.says)
}

/** Records taken for one person are one, however many of them have the words. */
async function findGroups(parts: LocatorParts, ids: readonly string[]): Promise<readonly Together[]> {
  const groups: Together[] = []
  for (const id of ids) {
    if (groups.some(({ people }) => people.some(({ state }) => state.caseId === id))) continue
    groups.push(await findTogether(parts, id))
  }
  return groups
}

function judge(parts: LocatorParts, { people, custodies }: Together, followedSince: string | undefined) {
  return locatorState({
    people: people.map(({ state }) => state),
    custodies: custodies.map(({ state, entries }) => ({
      state,
      restrictions: entries.flatMap(({ act, outcome, restrictions }) =>
        outcome === 'recorded' && tellingActs.has(act) ? restrictions : [],
      ),
    })),
    now: parts.now(),
    ...(followedSince === undefined ? {} : { followedSince }),
  })
}

async function isFoundBy(parts: LocatorParts, { people }: Together, ids: readonly string[], token: string): Promise<boolean> {
  for (const person of people) if (ids.includes(person.state.caseId) && (await stillHas(parts, person, token))) return true
  return false
}

async function say(
  parts: LocatorParts,
  { state, entries }: ReadCase,
  says: Exclude<ReturnType<typeof toldOf>, { kind: 'nothing-to-tell' }>,
): Promise<LocatorAnswer> {
  const zone = state.subjects.get('custody')?.zone ?? 'UTC'
  // The age of what tells where the person is, and of nothing else in the case: that something else was written shows nobody anything.
  const asOf = entries.findLast(({ act, outcome }) => outcome === 'recorded' && tellingActs.has(act))?.recordedAt ?? says.at
  if (says.kind === 'held') return { kind: 'held', at: says.at, asOf, ...(await tellPlace(parts, says.place, zone)) }
  if (says.kind === 'in-transit') return { kind: 'in-transit', at: says.at, asOf, ...(await tellPlace(parts, says.from, zone)) }
  return { ...says, zone, asOf }
}

/** Where nothing is told, the record as a whole has an age: that of the last thing written into it. */
async function lastRecordedAt({ ledger }: LocatorParts): Promise<string | null> {
  const position = await ledger.position()
  const [last] = position > 0 ? await ledger.readFrom(position - 1, 1) : []
  return last?.recordedAt ?? null
}
