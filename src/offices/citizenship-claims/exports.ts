export { claimRegister, type RegisteredClaim } from './claim-register.ts'
