import { z } from 'zod'
import type { FoiaReport } from '../../releases/foia-report/foia-report.ts'

/** A FOIA report as JSON: its sections, each with the fields of every organisation as printed. */
export const ReportJson = z.object({
  organisations: z.array(z.object({ id: z.string(), short: z.string(), name: z.string(), isWhole: z.boolean() })),
  sections: z.array(
    z.object({
      name: z.string(),
      footnotes: z.array(z.string()),
      values: z.array(z.object({ organisation: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) })),
    }),
  ),
})
export type ReportJson = z.infer<typeof ReportJson>

export const reportToJson = ({ organisations, sections }: FoiaReport): ReportJson => ({
  organisations: [...organisations],
  sections: [...sections.values()].map(({ name, footnotes, values }) => ({
    name,
    footnotes: [...footnotes],
    values: [...values].map(([organisation, fields]) => ({ organisation, fields: [...fields] })),
  })),
})
