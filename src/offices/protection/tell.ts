import type { CaseState, Facts, Subject, Telling } from '../../kernel/case-state.ts'
import { findLatest } from '../../kernel/subjects-of.ts'

type Told = NonNullable<Telling['subjects']>[number]

export const ofThe = ({ id, kind }: Subject, facts: Facts): Told => ({ id, kind, facts })

/** Facts of the subject of a kind that was opened last, where there is one. */
export function ofLatest(kind: string, state: CaseState, facts: Facts): Told[] {
  const latest = findLatest(state, kind)
  return latest ? [ofThe(latest, facts)] : []
}
