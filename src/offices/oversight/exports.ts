export { type OversightStep, oversightSteps } from './demo-steps.ts'
export { itemsHeldBy } from './items.ts'
export { oversightCaseId } from './of-oversight.ts'
export { type Overseer, type OversightItem, type Owed, overseersOf, oversightItems } from './oversight-register.ts'
