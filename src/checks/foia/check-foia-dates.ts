import type { FoiaOrganisation, FoiaReport } from '../../releases/foia-report/foia-report.ts'
import { type CheckFinding, findingIn } from '../finding.ts'
import { foiaWords } from '../words/foia-words.ts'

/** What a report says of its year against its name, its day of making and the days of what it lists. */
export const checkFoiaDates = (report: FoiaReport): CheckFinding[] => [
  ...checkName(report),
  ...report.organisations.flatMap((organisation) => checkOldest(report, organisation)),
]

const yearEnd = (year: number): Temporal.PlainDate => Temporal.PlainDate.from({ year, month: 9, day: 30 })

function checkName({ file, fiscalYear, madeOn }: FoiaReport): CheckFinding[] {
  const named = /(?<!\d)(20\d\d)(?!\d)/.exec(file)?.[1]
  const findings: CheckFinding[] = []
  if (named !== undefined && fiscalYear !== undefined && Number(named) !== fiscalYear)
    findings.push(
      findingIn(file, 'DocumentFiscalYearDate', {
        check: 'misdated',
        cell: 'DocumentFiscalYearDate',
        ...foiaWords.namedForYear({ named, year: fiscalYear }),
        severity: 'warning',
        sure: 'certain',
      }),
    )
  if (madeOn && fiscalYear !== undefined && Temporal.PlainDate.compare(madeOn, yearEnd(fiscalYear)) <= 0)
    findings.push(
      findingIn(file, 'DocumentCreationDate', {
        check: 'impossible-day',
        cell: 'DocumentCreationDate',
        ...foiaWords.madeEarly({ year: fiscalYear, madeOn, end: yearEnd(fiscalYear) }),
        severity: 'warning',
        sure: 'certain',
      }),
    )
  return findings
}

/** The ten oldest items: received before the year ended, oldest first, and pending as many working days as the dates allow. */
function checkOldest(report: FoiaReport, { id, short }: FoiaOrganisation): CheckFinding[] {
  const { fiscalYear, file } = report
  if (fiscalYear === undefined) return []
  const end = yearEnd(fiscalYear)
  return [...report.sections]
    .filter(([section]) => section.startsWith('OldestPending'))
    .flatMap(([section, { values }]) =>
      [...(values.get(id) ?? [])].flatMap(([field, text]) => {
        if (!field.endsWith('OldItemReceiptDate')) return []
        const received = readDayText(text)
        const days = Number(values.get(id)?.get(field.replace('ReceiptDate', 'PendingDaysQuantity')))
        if (!received) return []
        const isLate = Temporal.PlainDate.compare(received, end) > 0
        const calendarDays = received.until(end, { largestUnit: 'days' }).days
        if (!isLate && !(days > calendarDays)) return []
        // A report counted some days after the year's end is a few days out; more than a month is not that.
        const isNear = isLate ? end.until(received, { largestUnit: 'days' }).days <= 31 : days - calendarDays <= 31
        return [
          findingIn(file, section, {
            check: 'impossible-day',
            cell: `${short}: ${field}`,
            ...(isLate
              ? foiaWords.receivedLate({ who: short, section, year: fiscalYear, received, end })
              : foiaWords.pendingTooLong({ who: short, section, field, received, end, days, possible: calendarDays })),
            severity: isNear ? 'warning' : 'error',
            sure: isNear ? 'likely' : 'certain',
          }),
        ]
      }),
    )
}

function readDayText(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}
