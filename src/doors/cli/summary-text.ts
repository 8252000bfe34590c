import type { Standing, Summary } from '../../audit/summary.ts'
import { sayCount } from '../../checks/say-number.ts'
import { tableText } from './table-text.ts'

/** What an audit found, for a terminal. */
export function summaryText(summary: Summary, dir: string): string {
  const tested = summary.standings.filter((standing) => standing.missing.length === 0)
  const untested = summary.standings.length - tested.length
  const row = (standing: Standing) => [
    standing.clock,
    standing.severity,
    standing.subjects.toLocaleString('en-US'),
    standing.missed.toLocaleString('en-US'),
    standing.untestable.toLocaleString('en-US'),
    standing.subject ?? '',
  ]
  return [
    `${summary.title}: judged as of ${summary.asOf} (${summary.asOfFrom}).`,
    '',
    ...summary.counts.map((count) => `${count.value.toLocaleString('en-US').padStart(12)}  ${count.says}`),
    '',
    tested.length === 0
      ? 'No clock of the law book can be tested with these fields.'
      : tableText(['clock', 'severity', 'asked', 'missed', 'untestable', 'of'], tested.map(row)),
    '',
    `${sayCount(untested, tested.length === 0 ? 'clock' : 'more clock')} cannot be tested with these fields; summary.json says which facts are wanting.`,
    `Everything is in ${dir}; open ${dir}/report.html, or look closer with: writ serve ${dir}`,
  ].join('\n')
}
