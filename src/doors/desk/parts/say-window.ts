import type { CaseState } from '../../../kernel/case-state.ts'
import { findWindow } from '../../../offices/legal-access/exports.ts'

/** Who acted through a window of the person whose record this is; undefined where the id is that of no window of theirs. */
export function sayWindow(state: CaseState, actorId: string): string | undefined {
  const window = state.kind === 'person' ? findWindow(state, actorId) : undefined
  if (!window) return undefined
  return window.role === 'counsel-of-record' ? 'counsel, through their window' : 'the person, through their window'
}
