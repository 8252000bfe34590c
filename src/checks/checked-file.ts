import { z } from 'zod'
import { CheckFinding } from './finding.ts'
import { FacilityName, RecomputedFacility } from './recomputed/compare-facility-rows.ts'
import { RecomputedMonth } from './recomputed/compare-population.ts'

/** What a file was recognised as. */
export const CheckedKind = z.enum(['workbook', 'foia-report', 'register'])
export type CheckedKind = z.infer<typeof CheckedKind>

/** A file that was checked, and what was read of it. */
export const CheckedFile = z.object({
  id: z.string().describe('Its place in addresses of the pages'),
  file: z.string(),
  kind: CheckedKind,
  sha256: z.string(),
  year: z.number().nullable().describe('The fiscal year it is of, where it says so'),
  dataOn: z.string().nullable().describe('The latest day it names as the day of its data'),
  tables: z.number().describe('Tables recognised, sections of a report, or agreements of a register'),
  strayNumbers: z.record(z.string(), z.number()).describe('Numbers that stand in no table known, by sheet: they were not checked'),
})
export type CheckedFile = z.infer<typeof CheckedFile>

/** What a check found. */
export const CheckResult = z.object({
  files: z.array(CheckedFile),
  findings: z.array(CheckFinding),
  recomputed: z
    .array(RecomputedMonth)
    .default([])
    .describe('Months for which rows were given to recompute the average daily population from'),
  facilities: z.array(RecomputedFacility).default([]).describe('The same by facility, over the time of each edition that the rows cover'),
  names: z.array(FacilityName).default([]).describe('Names of facility codes that were given besides those the rows have'),
})
export type CheckResult = z.infer<typeof CheckResult>
