import { createHash } from 'node:crypto'
import type { Rule } from '../../clockwork/nodes.ts'
import type { Board, BoardQuery } from '../../ledger/board/board.ts'
import { cursorText } from '../../ledger/board/cursor.ts'
import { type ClockRow, Conflict, type Ledger, type Trace } from '../../ledger/ledger.ts'
import { standingOf } from '../../offices/personnel/exports.ts'
import { lookRepeatedly, type Watch } from '../look-repeatedly.ts'
import type { Registrar } from '../registrar.ts'
import { theRecordId } from '../the-record.ts'
import type { LawInForce } from './law-in-force.ts'

export interface ClockWatchParts {
  board: Pick<Board, 'page'>
  ledger: Pick<Ledger, 'findByKey'>
  registrar: Pick<Registrar, 'act' | 'findCase'>
  law(): LawInForce
  /** Whether the clock was started by an entry that few may read. */
  isWithheld(row: ClockRow): Promise<boolean>
  now(): Temporal.Instant
  /** How often it looks. */
  everyMs?: number
}

const EVERY_MS = 60_000
const PAGE_ROWS = 500
/** A clock is told of before it runs out when this part of its time is left, and never sooner than a day before. */
const LEFT = 4
const HOURS_BEFORE = 24
/** What fell due further back was looked at before, but for what was recorded late: that is found by the looks further back. */
const BACK_HOURS = 2
const LOOKS_FURTHER_BACK = 240
/** What ran out longer ago than this was there before anybody watched: it is on the board, and not news. */
const NEWS_HOURS = 7 * 24
/** Duties under orders of courts are watched by a watch of their own, which tells more people sooner. */
const WATCHED_ELSEWHERE = 'court-order'
const SAID_MAX = 200_000
const trace: Trace = { sessionId: null, address: null, door: 'system' }

/**
 * Tells whoever supervises that a clock of the board is about to run out, and that it ran out, where nobody acted. Each is an entry by the record itself
 * in the case of the office's watch, written with its notice, once however many processes look and however often they start.
 */
export function runClockWatch(parts: ClockWatchParts): Watch {
  /** Told of, as far as this process knows. */
  const said = new Set<string>()
  let looks = 0
  let lookedAt: Temporal.Instant | undefined
  const lookThrough = async (isClosed: () => boolean): Promise<number> => {
    const now = parts.now()
    const before = looks++ % LOOKS_FURTHER_BACK === 0 ? undefined : lookedAt
    const from = before?.subtract({ hours: BACK_HOURS }) ?? now.subtract({ hours: NEWS_HOURS })
    if (said.size > SAID_MAX) said.clear()
    let count = 0
    for (const query of [overdueSince(from), { show: 'due', withinHours: HOURS_BEFORE }] satisfies BoardQuery[]) {
      for await (const row of rowsOf(parts, query, now)) {
        if (isClosed()) return count
        const stage = stageOf(row, now)
        if (stage && (await tellOnce(parts, said, row, stage))) count++
      }
    }
    lookedAt = now
    return count
  }
  return lookRepeatedly(lookThrough, parts.everyMs ?? EVERY_MS)
}

const overdueSince = (from: Temporal.Instant): BoardQuery => ({
  show: 'overdue',
  after: cursorText({ dueAt: from.toString({ fractionalSecondDigits: 0 }).replace('T', ' ').replace('Z', '+00'), rowId: '0' }),
})

async function* rowsOf({ board }: ClockWatchParts, query: BoardQuery, now: Temporal.Instant): AsyncGenerator<ClockRow> {
  for (let after = query.after ?? null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const page = await board.page({ ...query, limit: PAGE_ROWS, ...(after === null ? {} : { after }) }, now)
    yield* page.rows
    after = page.next
  }
}

/** Undefined where nothing is to be said yet, or somebody else says it. */
function stageOf({ rule, dueAt, startedAt }: ClockRow, now: Temporal.Instant): 'soon' | 'passed' | undefined {
  if (rule === WATCHED_ELSEWHERE || dueAt === null) return undefined
  const due = Temporal.Instant.from(dueAt).epochMilliseconds
  if (due < now.epochMilliseconds) return 'passed'
  const length = startedAt === null ? Number.POSITIVE_INFINITY : due - Temporal.Instant.from(startedAt).epochMilliseconds
  return due - now.epochMilliseconds <= Math.min(length / LEFT, HOURS_BEFORE * 3_600_000) ? 'soon' : undefined
}

async function tellOnce(parts: ClockWatchParts, said: Set<string>, row: ClockRow, stage: 'soon' | 'passed'): Promise<boolean> {
  const idempotencyKey = `clock ${createHash('sha256').update([row.caseId, row.subject, row.clock, stage, row.dueAt].join(' ')).digest('hex')}`
  if (said.has(idempotencyKey)) return false
  const isNew = !(await parts.ledger.findByKey(theRecordId, idempotencyKey)) && (await tell(parts, row, stage, idempotencyKey))
  said.add(idempotencyKey)
  return isNew
}

/** Another process that tells of something in the same moment comes first: this one is tried again at the next look. */
async function tell(parts: ClockWatchParts, row: ClockRow, stage: 'soon' | 'passed', idempotencyKey: string): Promise<boolean> {
  const rule = parts.law().rules.find(({ id }) => id === row.rule)
  try {
    const { outcome } = await parts.registrar.act({
      act: 'NoteClockDue',
      officerId: theRecordId,
      input: {
        clockOffice: row.office,
        ofCase: row.caseId,
        ...((await parts.isWithheld(row)) ? untold : sayClock(row, rule)),
        stage,
        dueAt: row.dueAt,
        ...(await whereItRuns(parts, row)),
        ...(await whoSupervises(parts, row)),
      },
      idempotencyKey,
      trace,
    })
    return outcome === 'recorded'
  } catch (fault) {
    if (fault instanceof Conflict) return false
    throw fault
  }
}

const sayClock = ({ subject, clock, rule: id }: ClockRow, rule: Rule | undefined) => ({
  subject,
  clock,
  title: (rule?.title ?? id).slice(0, 300),
  ruleCite: (rule?.cite ?? id).slice(0, 300),
})

/** A notice reaches somebody who may not be cleared: what few may read is read where it is kept. */
const untold = {
  subject: 'read in the case',
  clock: 'read in the case',
  title: 'A duty that few may read of',
  ruleCite: 'a rule that is read in the case',
}

/** The zone of what the clock is about: the moment is told as the clocks there show it. */
async function whereItRuns({ registrar }: ClockWatchParts, { caseId, subject }: ClockRow): Promise<{ zone?: string }> {
  const zone = (await registrar.findCase(caseId))?.subjects.get(subject)?.zone
  return zone === undefined ? {} : { zone }
}

/** Whoever supervises the officer the case is with, if it is with one and somebody does. */
async function whoSupervises({ registrar, now }: ClockWatchParts, { officerId }: ClockRow): Promise<{ supervisorId?: string }> {
  const officer = officerId === null ? undefined : await registrar.findCase(officerId)
  const supervisorId = officer?.kind === 'officer' ? standingOf(officer, now()).supervisorId : null
  return supervisorId === null ? {} : { supervisorId }
}
