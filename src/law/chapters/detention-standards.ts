import type { Rule } from '../../clockwork/nodes.ts'

/** Detention standards, by the book that applies to the facility. */
export const detentionStandards: readonly Rule[] = []
