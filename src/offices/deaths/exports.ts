export type { ChainStep, DeathLaw, DeathStep, StepState } from './death-chain.ts'
export { type DeathOnRecord, deathOf, type Publication } from './death-register.ts'
export { type OutsideReport, outsideReports } from './outside-reports.ts'
export { diedAtOf, notedDeathOf } from './the-death.ts'
