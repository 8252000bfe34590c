import type { Context } from 'hono'
import { type ApprovedMatch, approvedMatches } from '../../../offices/places/exports.ts'
import { csvLine } from '../../../releases/csv/write-csv.ts'
import type { PlaceSources } from './place-sources.ts'

/** The crosswalk two officers decided, of what files call a place and its code, as CSV that `writ check --names` reads. */
export const matchesCsv = (matches: readonly ApprovedMatch[]): string =>
  [
    csvLine(['code', 'name', 'called_code', 'file', 'likeness', 'approved_at']),
    ...matches.map(({ code, name, calledCode, file, likeness, approvedAt }) =>
      csvLine([code, name, calledCode, file, likeness, approvedAt]),
    ),
  ].join('')

/** The same as a download. */
export async function answerMatchesCsv(context: Context, record: PlaceSources['record']): Promise<Response> {
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', 'attachment; filename="place-matches.csv"')
  return context.body(matchesCsv(record ? approvedMatches(await record.registers.places.states()) : []))
}
