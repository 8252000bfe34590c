/** What every act of this desk has in common. */
export const inCustody = { office: 'custody', caseKind: 'custody' } as const
