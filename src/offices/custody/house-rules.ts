import { houseRule } from '../../acts/house-rule.ts'

/** Rules of this desk itself: they stand for no statute. */
export const house = houseRule('Writ rule of the custody desk (docs/decisions/custody.md)')
