import type { Facts } from '../../kernel/case-state.ts'

/** Steps of an appeal over an order of release and its stay, with the facts of the law book each gives a day to. */
const facts = {
  'certified-notice-of-appeal-filed': ['bondAppealFiledOn'],
  'more-time-for-written-decision': ['ijDecisionTimeExtendedOn'],
  'written-decision-given': ['ijDecisionWrittenOn'],
  'briefing-extension-for-the-person-began': ['briefingExtensionBeganOn'],
  'briefing-extension-for-the-person-ended': ['briefingExtensionEndedOn'],
  'ninety-days-ended': ['ninetyDaysEndedOn'],
  'automatic-stay-lapsed': ['automaticStayLapsedOn'],
  'discretionary-stay-asked': ['discretionaryStayMovedOn'],
  'discretionary-stay-granted': ['discretionaryStayDecidedOn'],
  'discretionary-stay-denied': ['discretionaryStayDecidedOn', 'discretionaryStayDeniedOn'],
  'board-ordered-release': ['boardBondDecidedOn', 'boardReleaseOrderedOn'],
  'board-decided-for-detention': ['boardBondDecidedOn'],
  'referred-to-attorney-general': ['referredToAttorneyGeneralOn'],
  'attorney-general-decided': ['attorneyGeneralDecidedOn'],
  'person-appealed-directors-decision': ['custodyAppealFiledOn'],
} as const

export type StaySteps = keyof typeof facts

/** In the order they come. */
export const staySteps = Object.keys(facts) as [StaySteps, ...StaySteps[]]

/** @param on YYYY-MM-DD */
export const factsOfStep = (step: string, on: string): Facts =>
  step in facts ? Object.fromEntries(facts[step as StaySteps].map((name) => [name, on])) : {}
