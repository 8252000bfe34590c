import type { OfficerStanding } from '../acts/officer-standing.ts'
import type { CaseState } from '../kernel/case-state.ts'
import { mergedWith } from '../offices/people/exports.ts'
import { type Gathered, gatherCase } from './gather-case.ts'
import type { RoomParts } from './room-parts.ts'

const RECORDS_MAX = 20

/**
 * The other records taken for the same person, over all merges that stand, whichever of two records each was entered in: so that both
 * point at one another though only one was written to.
 */
export async function samePeople(parts: RoomParts, standing: OfficerStanding, person: CaseState): Promise<readonly Gathered[]> {
  const found = new Map<string, Gathered | undefined>([[person.caseId, undefined]])
  const waiting = [person]
  for (let next = waiting.shift(); next && found.size <= RECORDS_MAX; next = waiting.shift()) {
    for (const otherId of await linkedTo(parts, next)) {
      if (found.has(otherId)) continue
      const other = await gatherCase(parts, standing, otherId)
      found.set(otherId, other)
      if (other?.state.kind === 'person') waiting.push(other.state)
    }
  }
  return [...found.values()].filter((other): other is Gathered => other?.state.kind === 'person')
}

async function linkedTo(parts: RoomParts, person: CaseState): Promise<readonly string[]> {
  const naming = await parts.readings.peopleNaming(person.caseId)
  const states = await Promise.all(naming.map(async (otherId) => parts.fold(await parts.ledger.readCase(otherId))))
  return [...mergedWith(person), ...states.filter((other) => mergedWith(other).includes(person.caseId)).map(({ caseId }) => caseId)]
}
