import type { Act, ActEntry, Notice } from '../../acts/act.ts'
import { answerTest } from '../../clockwork/answer-test.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import { findLatest } from '../../kernel/subjects-of.ts'
import { tellSystems } from './tell-systems.ts'

/** Whether whoever the act tells was told of it before, and what it says now cannot have happened again. @param state of the case without the act */
export function isToldAlready({ tellsOnce }: Act, state: CaseState): boolean {
  if (!tellsOnce) return false
  const subject = findLatest(state, tellsOnce.subject)
  return subject !== undefined && answerTest(tellsOnce.while, subject).is === 'yes'
}

/** Who is told of an entry: nobody twice of what happened once. @param before the case without the entry @param after with it */
export const noticesOf = (
  act: Act,
  entry: ActEntry,
  before: CaseState,
  after: CaseState,
  person: CaseState | undefined,
): readonly Notice[] => (isToldAlready(act, before) ? [] : tellSystems(act.notices?.(entry, after, person) ?? [], person))
