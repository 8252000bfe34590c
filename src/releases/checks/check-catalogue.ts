import type { CheckFamily } from './check.ts'
import { dateChecks } from './date-checks.ts'
import { duplicateChecks } from './duplicate-checks.ts'
import { footnoteChecks } from './footnote-checks.ts'
import { overlapChecks } from './overlap-checks.ts'
import { personChecks } from './person-checks.ts'
import { senseChecks } from './sense-checks.ts'

/** Every check of a released table. A new one is a line here, or one in its family. */
export const checkCatalogue: readonly CheckFamily[] = [
  personChecks,
  duplicateChecks,
  dateChecks,
  overlapChecks,
  senseChecks,
  footnoteChecks,
]
