import type { Rule } from '../../clockwork/nodes.ts'

/** Final orders: the removal period, post-order custody review, supervision. */
export const removalPeriod: readonly Rule[] = []
