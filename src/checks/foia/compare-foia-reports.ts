import { type FoiaOrganisation, type FoiaReport, findNumber } from '../../releases/foia-report/foia-report.ts'
import { type CheckFinding, findingIn } from '../finding.ts'
import { sayNumber } from '../say-number.ts'
import { sayField, saySection } from './foia-fields.ts'

/** What a year's report says of the year before, and where that year's own report says it. */
const carried: readonly { now: readonly [string, string]; before: readonly [string, string]; isStart: boolean }[] = [
  ...['ProcessedRequestSection', 'ProcessedAppealSection', 'ProcessedConsultationSection'].map((section) => ({
    now: [section, 'ProcessingStatisticsPendingAtStartQuantity'] as const,
    before: [section, 'ProcessingStatisticsPendingAtEndQuantity'] as const,
    isStart: true,
  })),
  ...(['Received', 'Processed'] as const).flatMap((what) =>
    (['Request', 'Appeal'] as const).map((kind) => ({
      now: [`Processed${kind}ComparisonSection`, `Items${what}LastYearQuantity`] as const,
      before: [`Processed${kind}Section`, `ProcessingStatistics${what}Quantity`] as const,
      isStart: false,
    })),
  ),
  ...(['Request', 'Appeal'] as const).map((kind) => ({
    now: [`Backlogged${kind}ComparisonSection`, 'BacklogLastYearQuantity'] as const,
    before: ['BacklogSection', `Backlogged${kind}Quantity`] as const,
    isStart: false,
  })),
]

/** Checks reports of following years against each other: what one year ends with the next begins with. */
export function compareFoiaReports(reports: readonly FoiaReport[]): CheckFinding[] {
  const ordered = reports.toSorted((one, other) => (one.fiscalYear ?? 0) - (other.fiscalYear ?? 0))
  return ordered.flatMap((report, at) => {
    const past = ordered[at - 1]
    if (!past) return []
    if (past.sha256 === report.sha256 || past.fiscalYear === report.fiscalYear) return sayAgain(past, report)
    if ((report.fiscalYear ?? 0) !== (past.fiscalYear ?? 0) + 1) return []
    return report.organisations.flatMap((organisation) => {
      const same = past.organisations.find(({ short }) => short === organisation.short)
      return same ? carried.flatMap((carry) => checkCarried(past, report, { organisation, same, carry })) : []
    })
  })
}

interface Carried {
  organisation: FoiaOrganisation
  same: FoiaOrganisation
  carry: (typeof carried)[number]
}

function checkCarried(
  past: FoiaReport,
  report: FoiaReport,
  { organisation, same, carry: { now, before, isStart } }: Carried,
): CheckFinding[] {
  const [value, was] = [findNumber(report, now[0], organisation.id, now[1]), findNumber(past, before[0], same.id, before[1])]
  if (value === undefined || was === undefined || value === was) return []
  const { short } = organisation
  const note = isStart ? footnoteOn(report, now[0], short) : undefined
  const moved = `${value > was ? '+' : '−'}${sayNumber(Math.abs(value - was))}`
  return [
    findingIn(report.file, now[0], {
      check: 'carry-forward',
      cell: `${short}: ${now[1]}`,
      printed: sayNumber(value),
      expected: sayNumber(was),
      why: isStart
        ? `${short} ended fiscal year ${past.fiscalYear} with ${sayNumber(was)} pending (${saySection(now[0])}) and began the next with ${sayNumber(value)}, ${moved} overnight${note ? '; a footnote says only that numbers were updated after databases were reviewed' : ', and no footnote names it'}.`
        : `The report of fiscal year ${report.fiscalYear} gives ${sayNumber(value)} as ${sayField(now[1])} of ${short}, where that year’s own report printed ${sayNumber(was)} (${moved}).`,
      arithmetic: `${sayNumber(value)} − ${sayNumber(was)} = ${sayNumber(value - was)}`,
      severity: 'warning',
      sure: 'certain',
    }),
  ]
}

/** A footnote of the section that speaks of updated starts and names the component, or all of them. */
function footnoteOn(report: FoiaReport, section: string, short: string): string | undefined {
  const notes = report.sections.get(section)?.footnotes ?? []
  return notes
    .map((note) => note.replaceAll('&amp;', '&'))
    .find(
      (note) =>
        /(adjusted|updated) the number/i.test(note) &&
        (/\ball\b.*components/i.test(note) ||
          note.split(/[^A-Z&]+/).includes(short) ||
          short === report.organisations.find(({ isWhole }) => isWhole)?.short),
    )
}

function sayAgain(past: FoiaReport, report: FoiaReport): CheckFinding[] {
  const isSame = past.sha256 === report.sha256
  return [
    findingIn(report.file, 'FoiaAnnualReport', {
      check: isSame ? 'identical-reissue' : 'misdated',
      cell: 'DocumentFiscalYearDate',
      printed: String(report.fiscalYear),
      expected: 'a year of its own',
      why: isSame
        ? `${report.file} is byte for byte the same file as ${past.file}.`
        : `${report.file} and ${past.file} both say that they are of fiscal year ${report.fiscalYear}.`,
      severity: 'warning',
      sure: 'certain',
    }),
  ]
}
