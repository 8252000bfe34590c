import type { Chance } from '../chance.ts'
import { weighted } from '../weighted.ts'

/** How the agency meets a person. */
export type Beginning = 'jail' | 'jail-keeps' | 'at-large' | 'on-warrant' | 'with-order' | 'border' | 'held-before'

/** Which law their case runs under. */
export type Track = 'proceedings' | 'ordered-in-custody' | 'ordered-before' | 'expedited' | 'reinstated' | 'administrative' | 'none'

/** How custody ends. */
export type Ending =
  | 'removed'
  | 'recognizance'
  | 'bond'
  | 'supervision'
  | 'left-by-grant'
  | 'proceedings-over'
  | 'handed-to-hhs'
  | 'died'
  | 'never-held'

/**
 * Shares of the last programme of real stays: about four in ten from jails, three from the border. Of detainers of fiscal year 2015 with an end on record
 * 15,877 were booked into detention, 5,501 declined and 3,773 lifted.
 */
export const beginning = weighted<Beginning>([
  ['jail', 25],
  ['jail-keeps', 15],
  ['at-large', 14],
  ['on-warrant', 15],
  ['with-order', 7],
  ['border', 24],
])

/** Shares of published release reasons: removed 620, recognizance and parole 175, bond 72, supervision 42, voluntary departure 40, relief and termination 20. */
const endings = weighted<Ending>([
  ['removed', 620],
  ['recognizance', 175],
  ['bond', 72],
  ['supervision', 44],
  ['left-by-grant', 40],
  ['proceedings-over', 20],
  ['died', 0.6],
])
const orderedEndings = weighted<Ending>([
  ['removed', 88],
  ['supervision', 12],
])

export const endingOf = (begins: Beginning): ((chance: Chance) => Ending) => (begins === 'with-order' ? orderedEndings : endings)

/** Shares of the categories of people removed: orders of judges 42, expedited 27, reinstated 22, administrative 4. */
const removedTracks = weighted<Track>([
  ['ordered-in-custody', 45],
  ['expedited', 29],
  ['reinstated', 22],
  ['administrative', 4],
])
const borderTracks = weighted<Track>([
  ['expedited', 75],
  ['reinstated', 15],
  ['ordered-in-custody', 10],
])

export function trackOf(chance: Chance, begins: Beginning, ending: Ending): Track {
  if (begins === 'with-order') return 'ordered-before'
  if (ending === 'never-held' || ending === 'handed-to-hhs') return 'none'
  if (ending === 'removed') return begins === 'border' ? borderTracks(chance) : removedTracks(chance)
  return ending === 'supervision' ? 'ordered-in-custody' : 'proceedings'
}
