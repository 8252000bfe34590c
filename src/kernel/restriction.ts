import { z } from 'zod'

/**
 * Why an entry or a case may not be read by everyone who may open cases. `asylum`: 8 CFR 208.6. `section-1367`: 8 USC 1367
 * (victims of violence, trafficking and crime). `minor`: a person under 18. `sealed`: an order of a court.
 * `conduct`: an inquiry into an officer.
 */
export const Restriction = z.enum(['asylum', 'section-1367', 'minor', 'sealed', 'conduct']).describe('Why reading is restricted')
export type Restriction = z.infer<typeof Restriction>
