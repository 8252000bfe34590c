import type { TestNode } from '../../clockwork/nodes.ts'
import { is } from '../../clockwork/test-nodes.ts'

/** A claim that nobody has answered. */
const open: TestNode = is('isClaimOpen', true)

/** A claim that nobody has answered, or that was found good: no power over the person, or none known. */
export const stands: TestNode = { node: 'any', of: [open, is('isCitizenshipShown', true)] }

/** An open claim that no supervisor has read. */
export const unread: TestNode = { node: 'all', of: [open, { node: 'not', of: { node: 'happened', fact: 'claimReadAt' } }] }
