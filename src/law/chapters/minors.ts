import type { Rule } from '../../clockwork/nodes.ts'

/** Minors and families. */
export const minors: readonly Rule[] = []
