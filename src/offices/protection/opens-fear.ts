import type { ActEntry } from '../../acts/act.ts'
import type { CaseState, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { caseZone, opens } from '../custody/exports.ts'
import { ofThe } from './tell.ts'

/** Opens a fear claim; fear voiced while one is open belongs to that one, which is heard and answered once. */
export function opensFear(entry: ActEntry, state: CaseState): NonNullable<Telling['subjects']> {
  const open = subjectsOf(state, 'credible-fear').findLast(({ facts }) => facts.isFearClaimOpen === true)
  if (open) return [ofThe(open, { fearVoicedAgainAt: entry.occurredAt })]
  return [opens('credible-fear', entry, caseZone(state), { fearVoicedAt: entry.occurredAt, isFearClaimOpen: true })]
}
