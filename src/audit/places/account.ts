import { z } from 'zod'
import type { Accounted, Outcome } from './label.ts'

const tally = z.strictObject({ labels: z.int(), rows: z.int() })

/** How a file's ways to call a facility came out: different ways, and rows of the file. */
export const FileAccount = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  /** Whether it calls places by code or by name. */
  by: z.enum(['code', 'name']),
  matched: tally,
  ambiguous: tally,
  unknown: tally,
  /** Of the matched: by what. */
  how: z.record(z.string(), tally),
})
export type FileAccount = z.infer<typeof FileAccount>

/** Counts by file, in the order of the account. */
export function accountOf(accounted: readonly Accounted[]): readonly FileAccount[] {
  const groups = Map.groupBy(accounted, ({ file, sheet, by }) => JSON.stringify([file, sheet, by]))
  return [...groups.values()].flatMap((labels) => {
    const [first] = labels
    if (!first) return []
    const of = (outcome: Outcome) => tallyOf(labels.filter((label) => label.outcome === outcome))
    const matched = labels.filter(({ outcome }) => outcome === 'matched')
    const how = Object.fromEntries([...Map.groupBy(matched, (label) => label.how)].map(([name, some]) => [name, tallyOf(some)]))
    return [
      {
        file: first.file,
        sheet: first.sheet,
        by: first.by,
        matched: of('matched'),
        ambiguous: of('ambiguous'),
        unknown: of('unknown'),
        how,
      },
    ]
  })
}

const tallyOf = (labels: readonly Accounted[]) => ({ labels: labels.length, rows: labels.reduce((sum, { rows }) => sum + rows, 0) })
