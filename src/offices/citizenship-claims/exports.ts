export { claimRegister, type RegisteredClaim } from './claim-register.ts'
export { claimsStanding } from './claim-stands.ts'
export { daysHeld } from './days-held.ts'
export { stopOnClaim } from './stop-on-claim.ts'
