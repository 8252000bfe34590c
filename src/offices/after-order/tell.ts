import type { ActEntry } from '../../acts/act.ts'
import type { CaseState, Facts, Subject, Telling } from '../../kernel/case-state.ts'
import { findLatest, subjectsOf } from '../../kernel/subjects-of.ts'
import { caseZone, dayOf } from '../custody/exports.ts'

type Told = NonNullable<Telling['subjects']>[number]

/** The local day of the act. */
export const dayOfAct = ({ occurredAt }: ActEntry, state: CaseState): string => dayOf(occurredAt, caseZone(state))

export const ofThe = ({ id, kind }: Subject, facts: Facts): Told => ({ id, kind, facts })

/** Facts of the subject of a kind that was opened last, where there is one. */
export function ofLatest(kind: string, state: CaseState, facts: Facts): Told[] {
  const latest = findLatest(state, kind)
  return latest ? [ofThe(latest, facts)] : []
}

/** The latest of a kind of which one thing is on record and another is not yet. */
export const findAwaiting = (state: CaseState, kind: string, has: string, lacks: string): Subject | undefined =>
  subjectsOf(state, kind).findLast(({ facts }) => facts[has] != null && (facts[lacks] ?? null) === null)
