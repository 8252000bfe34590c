import type { Openers } from '../acts/openers.ts'
import { catalogue } from '../offices/catalogue.ts'

/**
 * Which positions open which kind of case, as each office says of the kinds it keeps. What is not here is refused: a position left out, a kind left
 * out, and whoever holds no position. An officer reads cases for the work of a position (5 USC 552a(b)(1)).
 */
export const whoOpens: Openers = catalogue.openers
