import type { OfficerStanding } from '../acts/officer-standing.ts'
import type { CaseState } from '../kernel/case-state.ts'
import type { Restriction } from '../kernel/restriction.ts'

/** What opening a case is decided by. */
export interface OpeningAsked {
  standing: OfficerStanding
  state: CaseState
  /** Of the case, of the person it is about, and of whoever it was about before it was corrected. */
  restrictions: readonly Restriction[]
  /** Who supervises the officer the case is assigned to; of an officer's case, that officer's supervisor. */
  supervisorId: string | null
}

/** How the reading room decides, for the registrar, which knows nothing of it. Pure. */
export interface Opening {
  mayOpen(asked: OpeningAsked): boolean
  /** Whether a restriction closes such a case whole to this officer, wherever it is. */
  isClosed(asked: OpeningAsked): boolean
}
