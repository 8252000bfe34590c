import type { CaseState } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import type { Desk } from './desk.ts'
import { emptyCase, foldCase } from './fold.ts'

/** The case as it stood before one of its entries. */
export const caseBefore = (desk: Desk, entries: readonly Entry[], target: Entry): CaseState =>
  stateBefore(desk, entries, ({ sequence }) => sequence < target.sequence) ?? emptyCase(target.caseId, target.caseKind)

/**
 * Other cases of the person as they stood before the entry that is corrected: an order that came later does not refuse a letter set right. Where the
 * correction names somebody else it is asked how their cases stand now: it is only now that the act is said to be done to them.
 */
export async function asTheyStood(desk: Desk, others: readonly CaseState[], { position }: Entry): Promise<readonly CaseState[]> {
  const stood = others.map(async ({ caseId }) => {
    const entries = await desk.parts.ledger.readCase(caseId)
    return stateBefore(desk, entries, (entry) => entry.position < position)
  })
  return (await Promise.all(stood)).flatMap((state) => state ?? [])
}

/** A case of the entries that were there before, as they were corrected since. Undefined where there were none. */
function stateBefore({ parts }: Desk, entries: readonly Entry[], wasThere: (entry: Entry) => boolean): CaseState | undefined {
  const ids = new Set(entries.filter(wasThere).map(({ entryId }) => entryId))
  const counted = entries.filter(
    ({ entryId, correction }) => ids.has(entryId) || (correction !== null && reaches(correction.entryId, entries, ids)),
  )
  return counted.length > 0 ? foldCase(counted, parts.catalogue) : undefined
}

/** Whether a correction, or what it corrects in turn, is of one of these entries. */
function reaches(entryId: string, entries: readonly Entry[], ids: ReadonlySet<string>): boolean {
  if (ids.has(entryId)) return true
  const next = entries.find((entry) => entry.entryId === entryId)?.correction?.entryId
  return next !== undefined && reaches(next, entries, ids)
}
