import type { Board } from '../../ledger/board/board.ts'
import { type ClockRow, Conflict, type Trace } from '../../ledger/ledger.ts'
import { earliestHours, stageDue } from '../../offices/court-orders/exports.ts'
import { lookRepeatedly, type Watch } from '../look-repeatedly.ts'
import type { Registrar } from '../registrar.ts'
import { theRecordId } from '../the-record.ts'

export interface EscalationParts {
  board: Board
  registrar: Registrar
  now(): Temporal.Instant
  /** How often it looks. */
  everyMs?: number
}

const EVERY_MS = 60_000
const PAGE_ROWS = 200
const trace: Trace = { sessionId: null, address: null, door: 'system' }

/**
 * Calls attention to what courts ordered and is not done: a day before its hour, four hours before, and once it has passed. Each time is an entry of the
 * case, by the record itself, made once however many processes look.
 */
export function runEscalation(parts: EscalationParts): Watch {
  const run = new Run(parts)
  return lookRepeatedly((isClosed) => run.lookThrough(isClosed), parts.everyMs ?? EVERY_MS)
}

class Run {
  private readonly parts: EscalationParts
  /** Duties past their hour of which that was said: they stay on the board until they are met, and are not looked at again. */
  private readonly said = new Set<string>()

  constructor(parts: EscalationParts) {
    this.parts = parts
  }

  async lookThrough(isClosed: () => boolean): Promise<number> {
    let count = 0
    for (const row of [...(await this.rows('due')), ...(await this.rows('overdue'))]) if (!isClosed() && (await this.call(row))) count++
    return count
  }

  private async rows(show: 'due' | 'overdue'): Promise<ClockRow[]> {
    const { board, now } = this.parts
    const found: ClockRow[] = []
    const asked = { rule: 'court-order', show, withinHours: earliestHours, limit: PAGE_ROWS } as const
    for (let after: string | null | undefined; after !== null; ) {
      const page = await board.page({ ...asked, ...(after === undefined ? {} : { after }) }, now())
      found.push(...page.rows.filter((row) => !this.said.has(keyOf(row))))
      after = page.next
    }
    return found
  }

  /** Whether attention was called to this one. Somebody else's act in the same moment comes first: it is looked at again. */
  private async call(row: ClockRow): Promise<boolean> {
    const { registrar, now } = this.parts
    const state = await registrar.findCase(row.caseId)
    const duty = state?.subjects.get(row.subject)
    const due = duty && stageDue(duty, now())
    if (!state || !duty || !due) {
      if (duty?.facts.escalatedTo === 'the-hour-passed') this.said.add(keyOf(row))
      return false
    }
    try {
      const { outcome } = await registrar.act({
        act: 'EscalateCourtOrder',
        caseId: row.caseId,
        officerId: theRecordId,
        input: { subjectId: duty.id, ...due },
        idempotencyKey: `${duty.id} ${due.stage} ${due.dueAt}`,
        trace,
      })
      return outcome === 'recorded'
    } catch (fault) {
      if (fault instanceof Conflict) return false
      throw fault
    }
  }
}

const keyOf = ({ caseId, subject, dueAt }: ClockRow) => `${caseId} ${subject} ${dueAt}`
