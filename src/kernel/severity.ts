import { z } from 'zod'

/**
 * What missing a rule means. `hard`: a number in a statute or regulation, read in the text: the only one called a breach.
 * `target`: "ordinarily", "approximately", "as soon as practicable". `policy`: a directive, standard or memo:
 * said as "over the policy limit". `advisory`: written from memory, shown only when asked for.
 */
export const Severity = z.enum(['hard', 'target', 'policy', 'advisory']).describe('What missing the rule means')
export type Severity = z.infer<typeof Severity>

/** The words a public report may use for a missed rule of each severity. */
export const missedWords: Record<Severity, string> = {
  hard: 'breach',
  target: 'past the target',
  policy: 'over the policy limit',
  advisory: 'past an unchecked limit',
}
