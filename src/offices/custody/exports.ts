export { type CaseScript, fillIn, type Role, type Step } from './case-script.ts'
export { demoCases, demoPlaces } from './demo-cases.ts'
export { heldAt } from './told.ts'
