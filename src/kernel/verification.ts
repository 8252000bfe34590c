import { z } from 'zod'

/**
 * How far the text of a rule was checked. `yes`: the operative text was read; the rule may refuse and find.
 * `secondary`: a page that states the rule was read; it may find and warn. `memory`: unchecked; off unless asked for.
 */
export const Verification = z.enum(['yes', 'secondary', 'memory']).describe('How far the text of the rule was checked')
export type Verification = z.infer<typeof Verification>
