export { endedByRelease, endedByRemoval } from './ends.ts'
export { heldInRemovalPeriod } from './held-in-removal-period.ts'
export { removalOrderFacts } from './removal-order-facts.ts'
export { travelDocumentInHand } from './requirements/travel-document.ts'
