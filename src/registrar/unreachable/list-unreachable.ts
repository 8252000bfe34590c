import type { CaseState } from '../../kernel/case-state.ts'
import { type Unreachable, unreachableOf } from '../../offices/locator/exports.ts'

export interface UnreachableParts {
  /** Custody cases that may be unreachable. */
  listUnplaced(): Promise<readonly string[]>
  findCase(caseId: string): Promise<CaseState | undefined>
  now(): Temporal.Instant
}

/** Cases folded at a time. */
const AT_ONCE = 32

/** People in custody whom nobody can find for more than 24 hours, longest first, each with its case for whoever may read it. */
export async function listUnreachable(parts: UnreachableParts): Promise<readonly { unreachable: Unreachable; state: CaseState }[]> {
  const ids = await parts.listUnplaced()
  const now = parts.now()
  const found: { unreachable: Unreachable; state: CaseState }[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const states = await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => parts.findCase(id)))
    for (const state of states) {
      const unreachable = state && unreachableOf(state, now)
      if (state && unreachable) found.push({ unreachable, state })
    }
  }
  return found.toSorted((one, other) => one.unreachable.since.localeCompare(other.unreachable.since))
}
