import { z } from 'zod'

/** A number with the SQL that made it. The SQL runs in the folder of the audit: its tables are the files beside it. */
export const Count = z.object({
  id: z.string().describe('Short name of the number'),
  says: z.string().describe('What is counted, in words'),
  value: z.number().describe('The number'),
  sql: z.string().describe('The query that gave it'),
})
export type Count = z.infer<typeof Count>

export const Standing = z.object({
  rule: z.string(),
  clock: z.string(),
  severity: z.string(),
  verified: z.string(),
  subject: z.string().nullable().describe('What was asked, or null where the release tells of nothing the clock is about'),
  subjects: z.number().describe('How many were asked or, where untestable, could have been'),
  states: z.record(z.string(), z.number()).describe('How many stand in each state; they add up to subjects'),
  missed: z.number().describe('Late or lapsed'),
  untestable: z.number().describe('Cannot be tested with these fields: never counted as a pass'),
  missing: z.array(z.string()).describe('Facts that no released column gives'),
  sql: z.string().describe('The query that counted'),
})
export type Standing = z.infer<typeof Standing>

export const Summary = z.object({
  writ: z.string().describe('Version of Writ'),
  title: z.string(),
  files: z.array(z.string()).describe('Names of the files read, without their folders'),
  asOf: z.string().describe('The instant the record is judged at, UTC'),
  asOfFrom: z.string().describe('Where that instant comes from'),
  counts: z.array(Count),
  standings: z.array(Standing).describe('How each clock of the law book stands, untestable ones included'),
  facts: z.record(z.string(), z.array(z.string())).describe('Facts that each kind of subject gives'),
})
export type Summary = z.infer<typeof Summary>
