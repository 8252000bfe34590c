import type { CaseState } from '../../kernel/case-state.ts'
import type { Entry } from '../../kernel/entry.ts'
import { findExpungement, isCaseOf, linkedCases, mergedWith } from '../../offices/people/exports.ts'
import type { LocatorParts } from './locator-parts.ts'

const RECORDS_MAX = 20
const CASES_MAX = 50

/** A case as it was read. */
export interface ReadCase {
  state: CaseState
  entries: readonly Entry[]
}

/** One person: every record taken for them by a merge that stands, and every custody of theirs. */
export interface Together {
  people: readonly ReadCase[]
  custodies: readonly ReadCase[]
}

const every = ['asylum', 'section-1367', 'minor', 'sealed', 'conduct'] as const

/** Read whole, restricted entries too: only what is whole can tell what must be withheld. Nothing of it is shown here. */
export async function findTogether(parts: LocatorParts, personId: string): Promise<Together> {
  const people = new Map<string, ReadCase>()
  const waiting = [personId]
  for (let id = waiting.shift(); id !== undefined && people.size < RECORDS_MAX; id = waiting.shift()) {
    const person = people.has(id) ? undefined : await readCase(parts, id)
    if (person?.state.kind !== 'person' || findExpungement(person.state)) continue
    people.set(id, person)
    waiting.push(...mergedWith(person.state), ...(await namedBy(parts, id)))
  }
  const ids = await Promise.all(
    [...people.values()].map(async ({ state }) => [
      ...(await parts.readings.casesOf(state.caseId, every, CASES_MAX)),
      ...linkedCases(state),
    ]),
  )
  const cases = await Promise.all([...new Set(ids.flat())].map((id) => readCase(parts, id)))
  return { people: [...people.values()], custodies: cases.flatMap((one) => (one && isCustodyOf(one, people) ? [one] : [])) }
}

const isCustodyOf = ({ state }: ReadCase, people: ReadonlyMap<string, ReadCase>): boolean =>
  state.kind === 'custody' && [...people.values()].some((person) => isCaseOf(person.state, state))

export async function readCase({ ledger, fold }: Pick<LocatorParts, 'ledger' | 'fold'>, caseId: string): Promise<ReadCase | undefined> {
  const entries = await ledger.readCase(caseId)
  return entries.length > 0 ? { state: fold(entries), entries } : undefined
}

/** Records that name this one in a merge that stands. */
async function namedBy(parts: LocatorParts, personId: string): Promise<readonly string[]> {
  const naming = await Promise.all((await parts.readings.peopleNaming(personId)).map((id) => readCase(parts, id)))
  return naming.flatMap((one) => (one && mergedWith(one.state).includes(personId) ? [one.state.caseId] : []))
}
