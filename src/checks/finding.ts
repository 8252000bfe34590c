import { z } from 'zod'
import { CheckName } from './check-name.ts'

/** `error`: the number printed is wrong. `warning`: it misleads as it stands. `note`: a reader has to know it to use the numbers. */
export const Gravity = z.enum(['error', 'warning', 'note']).describe('What a finding means for the number printed')
export type Gravity = z.infer<typeof Gravity>

/** `certain`: arithmetic on printed cells proves it. `likely`: no other reading found fits. `possible`: there may be a reason not printed. */
export const Sureness = z.enum(['certain', 'likely', 'possible']).describe('How sure a finding is')
export type Sureness = z.infer<typeof Sureness>

/** What a finding says in Spanish, from the same facts. */
const InSpanish = z
  .object({ printed: z.string(), expected: z.string(), why: z.string(), arithmetic: z.string() })
  .describe('The same in Spanish; words of the file itself stay as they are printed')

/** One fault found in something published. */
export const CheckFinding = z.object({
  check: CheckName,
  file: z.string(),
  sheet: z.string(),
  cell: z.string().describe('Where it stands, as J6; in a FOIA report the component and field'),
  alsoCells: z.array(z.string()).describe('Other cells with the same fault'),
  printed: z.string().describe('The value as the sheet shows it'),
  expected: z.string().describe('The value that the other cells ask for; "not known" where they do not say'),
  why: z.string().describe('What is wrong, in one sentence that may be printed'),
  arithmetic: z.string().describe('The sum that proves it; empty where there is none'),
  severity: Gravity,
  sure: Sureness,
  es: InSpanish,
})
export type CheckFinding = z.infer<typeof CheckFinding>

/** A finding before its file and sheet are written in. */
export type FindingHere = Omit<CheckFinding, 'file' | 'sheet' | 'alsoCells'> & Partial<Pick<CheckFinding, 'alsoCells'>>

/** Writes where it was found into a finding. */
export const findingIn = (file: string, sheet: string, here: FindingHere): CheckFinding => ({
  alsoCells: [],
  ...here,
  file,
  sheet,
})
