export { nameOf } from './name-of.ts'
export { standingOf } from './standing-of.ts'
