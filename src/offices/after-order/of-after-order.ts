/** What every act of this desk has in common: it is done in a person's custody case, beside the acts of custody. */
export const ofAfterOrder = { office: 'after-order', caseKind: 'custody' } as const
