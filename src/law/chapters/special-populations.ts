import type { Rule } from '../../clockwork/nodes.ts'

/** Special populations and claims. */
export const specialPopulations: readonly Rule[] = []
