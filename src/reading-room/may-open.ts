import type { OfficerStanding } from '../acts/officer-standing.ts'
import type { Openers, Reach } from '../acts/openers.ts'
import type { CaseState } from '../kernel/case-state.ts'
import type { Restriction } from '../kernel/restriction.ts'
import { isPosition, positionTitle } from '../law/officers/positions.ts'
import { type FieldRule, noNeedRule, restrictionRules } from './field-rules.ts'

export interface OpeningAsked {
  standing: OfficerStanding
  state: Pick<CaseState, 'caseId' | 'kind' | 'office' | 'assignedTo'> & { personId?: string | null }
  /** Of the case, and of the person it is about. */
  restrictions: readonly Restriction[]
  /** Who supervises the officer the case is assigned to; of an officer's case, that officer's supervisor. */
  supervisorId: string | null
}

/** `keeps`: rules by which the personal fields stay closed to this reader; none where they are opened. */
export type Verdict = { may: true; keeps: readonly FieldRule[] } | { may: false; because: string }

/**
 * Whether an officer may open a case, and what of it. Pure. Whatever nobody allowed is refused: a position left out, a kind left out, and whoever
 * holds no position. An officer reads cases for the work of a position (5 USC 552a(b)(1)).
 * @param openers as each office says of the kinds it keeps
 */
export function mayOpen(asked: OpeningAsked, openers: Openers): Verdict {
  const { standing, state } = asked
  if (standing.positions.length === 0) return refuse('You hold no position now, and without one nothing is opened.')
  if (standing.ofPerson !== undefined && standing.ofPerson !== state.personId) return refuse(notInThisFile)
  const reaches = standing.positions.flatMap(({ position }) => reachOf(openers, state.kind, position) ?? [])
  if (reaches.length === 0) return refuse(`${titles(standing)} may not open cases of the kind ${state.kind}.`)
  const isOwn = ownsOf(asked)
  const opening = reaches.filter((reach) => reach !== 'own' || isOwn)
  if (opening.length === 0)
    return refuse('This case is neither of your office nor assigned to you or somebody you supervise: ask that it be assigned to you.')
  const closed = rulesAgainst(asked)
  const whole = closed.find(({ keeps }) => keeps === 'case')
  if (whole) return refuse(`This case is restricted (${whole.cite}). ${whole.says} You are not cleared for it.`)
  const needsNone = opening.every((reach) => reach === 'without-names')
  return { may: true, keeps: needsNone ? [noNeedRule, ...closed] : closed }
}

/** Whether a position of the officer opens cases of any of these kinds, some of them or all. Pure. */
export const mayOpenSome = ({ positions }: Pick<OfficerStanding, 'positions'>, kinds: readonly string[], openers: Openers): boolean =>
  kinds.some((kind) => positions.some(({ position }) => reachOf(openers, kind, position) !== undefined))

/** Whether a restriction closes the case whole to this officer, whatever their position reaches. Pure. */
export const isClosedWhole = (asked: Pick<OpeningAsked, 'standing' | 'restrictions'>): boolean =>
  rulesAgainst(asked).some(({ keeps }) => keeps === 'case')

function rulesAgainst({ standing, restrictions }: Pick<OpeningAsked, 'standing' | 'restrictions'>): readonly FieldRule[] {
  const missing = [...new Set(restrictions)].filter((restriction) => !standing.clearances.includes(restriction))
  return missing.map((restriction) => restrictionRules[restriction])
}

/** The same whether there is such a case or not. */
export const notInThisFile = 'There is no such case in this file.'

const refuse = (because: string): Verdict => ({ may: false, because })

function reachOf(openers: Openers, kind: string, position: string): Reach | undefined {
  if (!isPosition(position) || !Object.hasOwn(openers, kind)) return undefined
  return openers[kind]?.[position]
}

function ownsOf({ standing, state, supervisorId }: OpeningAsked): boolean {
  if (supervisorId === standing.officerId) return true
  if (state.kind === 'officer') return state.caseId === standing.officerId
  return state.assignedTo === standing.officerId || standing.positions.some(({ office }) => office === state.office)
}

const titles = ({ positions }: OfficerStanding) => positions.map(({ position }) => positionTitle(position)).join(' and ')
