export { dutiesMetByRelease } from './duties.ts'
export { earliestHours, stageDue } from './escalation.ts'
export { type OrderCount, orderCounts } from './order-counts.ts'
