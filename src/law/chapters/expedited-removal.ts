import type { Rule } from '../../clockwork/nodes.ts'

/** Expedited removal and credible fear. */
export const expeditedRemoval: readonly Rule[] = []
