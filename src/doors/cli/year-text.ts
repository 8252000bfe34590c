import { sayCount } from '../../checks/say-number.ts'
import type { YearGenerated } from '../demonstration/year/generate-year.ts'
import { tableText } from './table-text.ts'

const count = (number: number) => number.toLocaleString('en-US')

/** What a year of the invented agency came to, for a terminal. */
export function yearText(
  { played, seconds, missed, asOf, asOfOn, release }: YearGenerated,
  asked: { dir: string; fromOn: string; seed: number },
): string {
  const { dir, fromOn, seed } = asked
  const desks = [...played.byDesk].toSorted(([, one], [, other]) => other - one)
  const clocks = [...Map.groupBy(missed, ({ clock }) => clock)]
  return [
    `A year of an invented agency from ${fromOn}, seed ${seed}: ${sayCount(played.people, 'person', 'people')}, ${sayCount(played.acts, 'act')} in ${seconds.toFixed(0)} s; ${sayCount(played.refused, 'decision was refused, and is', 'decisions were refused, and are')} on the record.`,
    ...(played.notAsWritten > 0 ? ['', `${sayCount(played.notAsWritten, 'act')} did not go as written:`, ...played.examples] : []),
    '',
    tableText(
      ['desk', 'acts'],
      desks.map(([desk, acts]) => [desk, count(acts)]),
    ),
    '',
    `Missed, as the boards find it at ${asOf}:`,
    tableText(
      ['clock', 'severity', 'verified', 'done late', 'not done'],
      clocks.map(([clock, all]) => {
        const late = all.filter(({ isLate }) => isLate).length
        return [clock, all[0]?.severity ?? '', all[0]?.verified ?? '', count(late), count(all.length - late)]
      }),
    ),
    '',
    `Found when an act was recorded, beside the clocks:`,
    tableText(
      ['rule', 'times'],
      [...played.byFinding].toSorted(([, one], [, other]) => other - one).map(([rule, times]) => [rule, count(times)]),
    ),
    '',
    `The record is in ${dir}; open it with: WRIT_HOME=${dir} npm start`,
    `What it says of custody, as the agency released it: ${Object.entries(release.rows)
      .map(([table, rows]) => `${sayCount(rows, 'row')} of ${table}`)
      .join(', ')}. Audit it with:`,
    `npm run writ -- audit ${dir}/release/*.xlsx --facilities ${dir}/release/facilities.csv --as-of ${asOfOn} --out ${dir}-audit`,
  ].join('\n')
}
