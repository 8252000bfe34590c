/**
 * The fewest people a published number may stand for, where the class is in no row-level table: numbers from 1 to 4 are withheld. With them goes
 * whatever they could be worked out from.
 */
export const LEAST_PEOPLE = 5
