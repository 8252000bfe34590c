export { nameOf } from './name-of.ts'
export { officesOf } from './offices-of.ts'
export { standingOf } from './standing-of.ts'
export { zoneOf } from './zone-of.ts'
