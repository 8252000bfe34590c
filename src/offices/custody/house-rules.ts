import { houseRule } from '../../acts/house-rule.ts'

/** Rules of this desk itself: they stand for no statute. */
export const house = houseRule('A rule of this record for the custody desk')
