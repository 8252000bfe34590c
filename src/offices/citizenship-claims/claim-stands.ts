import type { TestNode } from '../../clockwork/nodes.ts'
import type { CaseState, Subject } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

const is = (fact: string, value: boolean): TestNode => ({ node: 'is', fact, value })

/** A claim that nobody has answered. */
export const open: TestNode = is('isClaimOpen', true)

/** A claim that nobody has answered, or that was found good: no power over the person, or none known. */
export const stands: TestNode = { node: 'any', of: [open, is('isCitizenshipShown', true)] }

/** An open claim that no supervisor has read. */
export const unread: TestNode = { node: 'all', of: [open, { node: 'not', of: { node: 'happened', fact: 'claimReadAt' } }] }

/** Claims of the case that are open or were found good. For desks that act on a person: a detainer is not issued while there is one. */
export const claimsStanding = (state: CaseState): readonly Subject[] =>
  subjectsOf(state, 'citizenship-claim').filter(({ facts }) => facts.isClaimOpen === true || facts.isCitizenshipShown === true)
