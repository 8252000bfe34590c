import type { Assessment, Duty } from '../../acts/assessment.ts'
import { findClock } from '../../law/law-book.ts'
import type { ClockRow } from '../../ledger/ledger.ts'
import { clockRows } from '../clocks/clock-rows.ts'
import type { Asked } from './asked.ts'
import { askInstrument } from './instrument.ts'
import { askLaw, authoritiesOf } from './law.ts'
import { noticesOf } from './notices-of.ts'
import { tellSupervisor } from './tell-supervisor.ts'
import { askWhen } from './when.ts'
import { askWhere } from './where.ts'
import { askWho } from './who.ts'
import { askWhom } from './whom.ts'

/** The answer to the six questions, with the clocks as they stand after the act. */
export interface Weighed {
  assessment: Assessment
  rows: readonly ClockRow[]
}

/** Asks the six questions of one act, each once. Pure: the same asked gives the same answer, now as an assessment and later as an entry. */
export function weigh(asked: Asked): Weighed {
  const { compiled, input, entry, after, current, told, kinds, law } = asked
  const rows = clockRows(after, told, { kinds, law, before: current })
  const authorities = authoritiesOf(asked)
  const findings = [
    ...askWho(asked),
    ...askLaw(asked, authorities),
    ...askInstrument(asked),
    ...askWhom(asked),
    ...askWhere(asked),
    ...askWhen(asked, rows, (subjects) => clockRows(current, subjects, { kinds, law })),
  ]
  const { act, kind, instruments = [] } = compiled.act
  const above = tellSupervisor(asked, findings, rows)
  if (findings.some(({ refuses }) => refuses))
    return { assessment: { act, kind, refused: true, authorities, findings, duties: [], documents: [], notices: above }, rows: [] }
  const documents = instruments.filter((instrument) => instrument.when?.(input) ?? true).map(({ form, title }) => ({ form, title }))
  const toTell = [...noticesOf(compiled.act, entry, asked.state, after, asked.person), ...above]
  return { assessment: { act, kind, refused: false, authorities, findings, duties: dutiesOf(rows), documents, notices: toTell }, rows }
}

/** What has to be done next, and what was just done: the clocks the act started, stopped or moved. */
export const dutiesOf = (rows: readonly ClockRow[]): Duty[] =>
  rows.flatMap(({ clock: id, rule, subject, dueAt, dueOn, state }) => {
    const found = state === 'not-started' ? undefined : knownClock(id)
    return found ? [{ clock: id, rule, cite: found.rule.cite, subject, says: found.clock.says, dueAt, dueOn, state }] : []
  })

const clocks = new Map<string, ReturnType<typeof findClock>>()

/** The law book is searched once for each clock. */
function knownClock(id: string): ReturnType<typeof findClock> {
  if (!clocks.has(id)) clocks.set(id, findClock(id))
  return clocks.get(id)
}
