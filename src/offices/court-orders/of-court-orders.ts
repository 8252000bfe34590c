/** What every act of this desk has in common: it is done in a person's custody case, beside the acts of custody. */
export const ofCourtOrders = { office: 'court-orders', caseKind: 'custody' } as const

/** The authority of a duty is the order that lays it on the agency. */
export const orderCite = 'The order of the court on record in this case'
