import { join } from 'node:path'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { SECONDS_A_DAY } from '../../../src/demo/stints/window.ts'
import { printedMoment } from '../../../src/demo/year/release/release-moment.ts'
import { neverReleased } from '../../../src/doors/demonstration/year/write-year-release.ts'
import type { CaseState, Subject } from '../../../src/kernel/case-state.ts'
import { subjectsOf } from '../../../src/kernel/subjects-of.ts'
import type { MissedClock } from '../../../src/ledger/board/list-missed.ts'
import { readCases } from '../../../src/ledger/board/read-cases.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import type { OpenRecord } from '../../../src/open-record.ts'
import { foldCase } from '../../../src/registrar/fold.ts'

/** What two findings must share to be the same one: the clock, whose it is, and when it began, as printed. */
export type FindingKey = string

export interface Compared {
  /** Found by both, by clock. */
  same: ReadonlyMap<string, number>
  onlyBoards: readonly FindingKey[]
  onlyAudit: readonly FindingKey[]
  /** Left out of both, by why: what the released fields cannot tell. */
  leftOut: Readonly<Record<string, number>>
}

interface Asked {
  record: Pick<OpenRecord, 'registrar' | 'database'>
  missed: readonly MissedClock[]
  /** Folder of the audit of the release. */
  auditDir: string
  /** The end of the year, ISO. */
  asOf: string
  pseudonymOf(personId: string): string
  placeName(code: string): string
}

/** Clocks that both can test, and how a subject of the ledger is named in a release. */
const testable: Readonly<Record<string, 'stint' | 'segregation-placement'>> = {
  'ero-holdroom-12h': 'stint',
  'ero-holdroom-72h-waiver': 'stint',
  'seg-directive-11065.1.notice-14-days': 'segregation-placement',
  'seg-directive-11065.1.notice-30-days': 'segregation-placement',
}

export async function compareFindings(asked: Asked): Promise<Compared> {
  const leftOut: Record<string, number> = {}
  const leave = (why: string) => {
    leftOut[why] = (leftOut[why] ?? 0) + 1
  }
  const boards: FindingKey[] = []
  for (const { clock, caseId, subject: id } of asked.missed) {
    const kind = testable[clock]
    if (!kind) {
      leave(`${clock}: no released field tells it`)
      continue
    }
    const state = await asked.record.registrar.findCase(caseId)
    const subject = state?.subjects.get(id)
    if (!state || !subject) throw new Error(`The board has ${id} of case ${caseId}, and the case does not.`)
    const why = state.restrictions.some((restriction) => neverReleased.includes(restriction))
      ? 'the law keeps the person out of every release'
      : whyUntold(clock, subject)
    if (why !== undefined) leave(`${clock}: ${why}`)
    else boards.push(keyOf(clock, kind, state, subject, asked))
  }
  const audit = await readAudit(asked.auditDir)
  return { ...differ(boards, audit, await stintsPrintedOtherwise(asked), leave), leftOut }
}

/** Multisets: reports of segregation carry no identifier, and two may look alike. */
function differ(
  boards: readonly FindingKey[],
  audit: readonly FindingKey[],
  unlike: ReadonlySet<FindingKey>,
  leave: (why: string) => void,
) {
  const counts = new Map<FindingKey, number>()
  for (const key of audit) counts.set(key, (counts.get(key) ?? 0) + 1)
  const isUnlike = (key: FindingKey) => unlike.has(key.slice(key.indexOf(' ') + 1))
  const [same, onlyBoards, onlyAudit] = [new Map<string, number>(), [] as string[], [] as string[]]
  for (const key of boards) {
    const left = counts.get(key) ?? 0
    counts.set(key, left - 1)
    const clock = key.split(' ')[0] ?? ''
    if (left > 0) same.set(clock, (same.get(clock) ?? 0) + 1)
    else if (isUnlike(key)) leave(`${clock}: printed hours are not the hours that passed`)
    else onlyBoards.push(key)
  }
  for (const [key, left] of counts)
    for (let more = left; more > 0; more--)
      if (isUnlike(key)) leave(`${key.split(' ')[0]}: printed hours are not the hours that passed`)
      else onlyAudit.push(key)
  return { same, onlyBoards, onlyAudit }
}

function keyOf(clock: string, kind: string, state: CaseState, { facts, zone }: Subject, asked: Asked): FindingKey {
  if (kind === 'stint') return `${clock} ${stintKey(state, facts, zone, asked)}`
  return `${clock} ${asked.placeName(String(facts.segregationFacility))} ${facts.segregationPlacedOn} 00:00:00`
}

const stintKey = ({ personId }: CaseState, { bookedInAt }: Subject['facts'], zone: string, { pseudonymOf }: Asked) =>
  `${pseudonymOf(personId ?? '')} ${printed(printedMoment(String(bookedInAt), zone))}`

/** Stints of which a release tells other hours than passed. */
async function stintsPrintedOtherwise(asked: Asked): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for await (const entries of readCases(asked.record.database.app, { ahead: true })) {
    if (entries[0]?.caseKind !== 'custody') continue
    const state = foldCase(entries, catalogue)
    for (const stint of subjectsOf(state, 'stint'))
      if (isPrintedOtherwise(stint, asked.asOf)) found.add(stintKey(state, stint.facts, stint.zone, asked))
  }
  return found
}

const printed = (moment: number): string => {
  const at = Temporal.PlainDateTime.from('1899-12-30T00:00:00').add({
    seconds: moment % SECONDS_A_DAY,
    days: Math.floor(moment / SECONDS_A_DAY),
  })
  return at.toString({ smallestUnit: 'second' }).replace('T', ' ')
}

/** A notice that was never made has no report, and one report of a long placement does not say which interval it is of. */
function whyUntold(clock: string, { facts }: Subject): string | undefined {
  if (clock.endsWith('notice-14-days')) return facts.fourteenDayNoticeOn === null ? 'never told, so that there is no report' : undefined
  if (!clock.endsWith('notice-30-days')) return undefined
  if (facts.thirtyDayNoticeOn === null) return 'never told, so that there is no report'
  const [from, until] = [String(facts.segregationPlacedOn), facts.segregationReleasedOn]
  if (typeof until !== 'string') return 'the placement goes on, and its reports do not say which they are'
  return Temporal.PlainDate.from(from).until(until).days >= 60
    ? 'the placement went past day 60, and its reports do not say which they are'
    : undefined
}

/** Whether the clocks changed while the person was there, or the place has another hour than the one the release is judged at. */
function isPrintedOtherwise({ facts, zone }: Subject, asOf: string): boolean {
  const [from, until] = [String(facts.bookedInAt), String(facts.bookedOutAt ?? asOf)]
  const passed = Temporal.Instant.from(from).until(until, { largestUnit: 'seconds' }).seconds
  const printedUntil = printedMoment(until, typeof facts.bookedOutAt === 'string' ? zone : 'America/New_York')
  return printedUntil - printedMoment(from, zone) !== passed
}

async function readAudit(dir: string): Promise<FindingKey[]> {
  const { connection, close } = await openDuckDb({ threads: 1, tempDir: dir })
  try {
    const read = await connection.runAndReadAll(
      `select clock, coalesce(person_id, facility), strftime(started_at, '%Y-%m-%d %H:%M:%S') from '${join(dir, 'findings.parquet')}' order by all`,
    )
    return read.getRows().map((row) => row.join(' '))
  } finally {
    close()
  }
}
