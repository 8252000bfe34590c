import { type FoiaOrganisation, type FoiaReport, findNumber } from '../../releases/foia-report/foia-report.ts'
import { type CheckFinding, findingIn } from '../finding.ts'
import { foiaWords } from '../words/foia-words.ts'

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
  const year = past.fiscalYear ?? 0
  return [
    findingIn(report.file, now[0], {
      check: 'carry-forward',
      cell: `${short}: ${now[1]}`,
      ...(isStart
        ? foiaWords.carriedStart({
            ...{ who: short, section: now[0], year, was, value },
            hasNote: footnoteOn(report, now[0], short) !== undefined,
          })
        : foiaWords.carried({ who: short, field: now[1], year: report.fiscalYear ?? 0, was, value })),
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
      ...foiaWords.again({ file: report.file, other: past.file, year: report.fiscalYear, isSame }),
      severity: 'warning',
      sure: 'certain',
    }),
  ]
}
