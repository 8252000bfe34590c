import type { Rule } from '../../clockwork/nodes.ts'
import { courtOrder } from '../clocks/court-order.ts'

/** What courts order, and by when. */
export const ordersOfCourts: readonly Rule[] = [courtOrder]
