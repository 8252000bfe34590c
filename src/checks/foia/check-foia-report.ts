import { type FoiaOrganisation, type FoiaReport, findNumber } from '../../releases/foia-report/foia-report.ts'
import { type CheckFinding, findingIn } from '../finding.ts'
import { foiaWords } from '../words/foia-words.ts'
import { checkFoiaDates } from './check-foia-dates.ts'
import { checkFoiaTotals } from './check-foia-totals.ts'

/** Sums that the form itself asks for, as terms with their signs; the last field is what they make. */
const identities: readonly { section: string; plus: readonly string[]; minus: readonly string[]; makes: string }[] = [
  ...['ProcessedRequestSection', 'ProcessedAppealSection', 'ProcessedConsultationSection'].map((section) => ({
    section,
    plus: ['ProcessingStatisticsPendingAtStartQuantity', 'ProcessingStatisticsReceivedQuantity'],
    minus: ['ProcessingStatisticsProcessedQuantity'],
    makes: 'ProcessingStatisticsPendingAtEndQuantity',
  })),
  {
    section: 'AppealDispositionSection',
    plus: ['Affirmed', 'Partial', 'Reversed', 'Other'].map((way) => `AppealDisposition${way}Quantity`),
    minus: [],
    makes: 'AppealDispositionTotalQuantity',
  },
  {
    section: 'PersonnelAndCostSection',
    plus: ['FullTimeEmployeeQuantity', 'EquivalentFullTimeEmployeeQuantity'],
    minus: [],
    makes: 'TotalFullTimeStaffQuantity',
  },
  { section: 'PersonnelAndCostSection', plus: ['ProcessingCostAmount', 'LitigationCostAmount'], minus: [], makes: 'TotalCostAmount' },
]

/** The same number in two sections of a report. */
const sameNumbers: readonly { one: readonly [string, string]; other: readonly [string, string] }[] = [
  {
    one: ['RequestDispositionSection', 'RequestDispositionTotalQuantity'],
    other: ['ProcessedRequestSection', 'ProcessingStatisticsProcessedQuantity'],
  },
  {
    one: ['AppealDispositionSection', 'AppealDispositionTotalQuantity'],
    other: ['ProcessedAppealSection', 'ProcessingStatisticsProcessedQuantity'],
  },
  {
    one: ['ProcessedRequestComparisonSection', 'ItemsReceivedCurrentYearQuantity'],
    other: ['ProcessedRequestSection', 'ProcessingStatisticsReceivedQuantity'],
  },
  {
    one: ['ProcessedRequestComparisonSection', 'ItemsProcessedCurrentYearQuantity'],
    other: ['ProcessedRequestSection', 'ProcessingStatisticsProcessedQuantity'],
  },
  {
    one: ['ProcessedAppealComparisonSection', 'ItemsReceivedCurrentYearQuantity'],
    other: ['ProcessedAppealSection', 'ProcessingStatisticsReceivedQuantity'],
  },
  {
    one: ['ProcessedAppealComparisonSection', 'ItemsProcessedCurrentYearQuantity'],
    other: ['ProcessedAppealSection', 'ProcessingStatisticsProcessedQuantity'],
  },
  { one: ['BackloggedRequestComparisonSection', 'BacklogCurrentYearQuantity'], other: ['BacklogSection', 'BackloggedRequestQuantity'] },
  { one: ['BackloggedAppealComparisonSection', 'BacklogCurrentYearQuantity'], other: ['BacklogSection', 'BackloggedAppealQuantity'] },
]

/** Checks one annual FOIA report against itself: identities, parts and wholes, order of times, dates. Pure. */
export const checkFoiaReport = (report: FoiaReport): CheckFinding[] =>
  onceForEachCell([
    ...checkFoiaTotals(report),
    ...report.organisations.flatMap((organisation) => [
      ...identities.flatMap((identity) => checkIdentity(report, organisation, identity)),
      ...sameNumbers.flatMap((same) => checkSame(report, organisation, same)),
      ...checkBacklog(report, organisation),
    ]),
    ...checkFoiaDates(report),
  ])

/** A wrong total breaks several sums at once: the first that says so is enough. */
const onceForEachCell = (findings: readonly CheckFinding[]): CheckFinding[] =>
  findings.filter((finding, at) => findings.findIndex(({ sheet, cell }) => sheet === finding.sheet && cell === finding.cell) === at)

/** Costs are printed to the cent. */
const slack = 0.011

function checkIdentity(
  report: FoiaReport,
  { id, short }: FoiaOrganisation,
  { section, plus, minus, makes }: (typeof identities)[number],
): CheckFinding[] {
  const number = (field: string) => findNumber(report, section, id, field)
  const printed = number(makes)
  const terms = [...plus.map((field) => number(field)), ...minus.map((field) => -(number(field) ?? Number.NaN))]
  const values = terms.flatMap((term) => (term === undefined || Number.isNaN(term) ? [] : [term]))
  if (printed === undefined || values.length < terms.length) return []
  const sum = values.reduce((all, term) => all + term, 0)
  if (Math.abs(sum - printed) < slack) return []
  return [
    findingIn(report.file, section, {
      check: 'sum',
      cell: `${short}: ${makes}`,
      ...foiaWords.identity({ who: short, section, field: makes, values, sum, printed }),
      severity: 'error',
      sure: 'certain',
    }),
  ]
}

function checkSame(report: FoiaReport, { id, short }: FoiaOrganisation, { one, other }: (typeof sameNumbers)[number]): CheckFinding[] {
  const [value, beside] = [findNumber(report, one[0], id, one[1]), findNumber(report, other[0], id, other[1])]
  if (value === undefined || beside === undefined || value === beside) return []
  return [
    findingIn(report.file, one[0], {
      check: 'tables-disagree',
      cell: `${short}: ${one[1]}`,
      ...foiaWords.same({
        who: short,
        one: { section: one[0], field: one[1] },
        other: { section: other[0], field: other[1] },
        value,
        beside,
      }),
      severity: 'error',
      sure: 'certain',
    }),
  ]
}

/** A backlog is what is pending past its time limit, so it cannot be more than what is pending. */
function checkBacklog(report: FoiaReport, { id, short }: FoiaOrganisation): CheckFinding[] {
  return [
    ['BackloggedRequestQuantity', 'ProcessedRequestSection'],
    ['BackloggedAppealQuantity', 'ProcessedAppealSection'],
  ].flatMap(([field = '', section = '']) => {
    const backlog = findNumber(report, 'BacklogSection', id, field)
    const pending = findNumber(report, section, id, 'ProcessingStatisticsPendingAtEndQuantity')
    if (backlog === undefined || pending === undefined || backlog <= pending) return []
    return [
      findingIn(report.file, 'BacklogSection', {
        check: 'at-most',
        cell: `${short}: ${field}`,
        ...foiaWords.backlog({ who: short, field, backlog, pending }),
        severity: 'error',
        sure: 'certain',
      }),
    ]
  })
}
