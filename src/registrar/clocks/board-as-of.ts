import type { Catalogue } from '../../acts/catalogue.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import type { Entry } from '../../kernel/entry.ts'
import type { BoardAsOf, BoardQuery, ClockThen } from '../../ledger/board/board.ts'
import { readPosition, readTheseCases } from '../../ledger/board/read-cases.ts'
import { readSettledClocks, type SettledClocks } from '../../ledger/board/settled-clocks.ts'
import { listCasesOfKinds } from '../../ledger/board/started-cases.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import { caseAsOf } from './case-as-of.ts'
import { clockRows } from './clock-rows.ts'
import type { LawInForce } from './law-in-force.ts'
import { countUntestable } from './untestable-clocks.ts'

export interface AsOfParts {
  app: Pick<RecordDatabase['app'], 'query'>
  catalogue: Catalogue
  law(): LawInForce
}

/** Cases read at a time: memory holds these and the clocks found, however long the ledger is. */
const CASES_AT_ONCE = 500
const KEPT_MAX = 8

/**
 * Works out the board at earlier moments from the ledger: each case in which something has occurred since is folded from what had occurred by then,
 * its clocks counted by the law as it stands; of the others the board of today says it. The last few boards are kept until something is appended.
 */
export function openBoardAsOf(parts: AsOfParts): (query: BoardQuery, asOf: Temporal.Instant) => Promise<BoardAsOf> {
  const kept = new Map<string, Promise<BoardAsOf>>()
  return async (query, asOf) => {
    const position = await readPosition(parts.app)
    const { after: _, limit: __, ...asked } = query
    const key = JSON.stringify([asked, asOf.toString(), position])
    const known = kept.get(key) ?? boardAsOf(parts, asked, asOf, position)
    kept.delete(key)
    kept.set(key, known)
    known.catch(() => kept.delete(key))
    for (const old of kept.keys()) if (kept.size > KEPT_MAX) kept.delete(old)
    return known
  }
}

async function boardAsOf(
  { app, catalogue, law }: AsOfParts,
  query: BoardQuery,
  asOf: Temporal.Instant,
  position: number,
): Promise<BoardAsOf> {
  const [rows, clocks] = [[] as ClockThen[], new Map<string, BoardAsOf['clocks'][number]>()]
  const count = (one: BoardAsOf['clocks'][number]) => {
    const { started, overdue, late } = clocks.get(one.clock) ?? { started: 0, overdue: 0, late: 0 }
    clocks.set(one.clock, { ...one, started: started + one.started, overdue: overdue + one.overdue, late: late + one.late })
  }
  const untestable = countUntestable(catalogue.kinds, law().rules)
  const { caseIds, settled } = await findCases(app, catalogue, query, asOf)
  settled.counts.forEach(count)
  rows.push(...settled.overdue.map((row) => ({ ...row, fromFile: null })))
  for await (const entries of readAhead(app, caseIds)) {
    const state = caseAsOf(entries, catalogue, asOf)
    if (!state || !isAskedFor(state, query)) continue
    for (const row of clocksThen(state, catalogue, law(), query, asOf)) {
      count({ rule: row.rule, clock: row.clock, started: 1, overdue: row.isOverdue ? 1 : 0, late: row.state === 'late' ? 1 : 0 })
      if (row.isOverdue) rows.push(thenOf(row, state, catalogue))
    }
    untestable.count(state)
  }
  return {
    asOf: asOf.toString(),
    rows: rows.toSorted(byDue),
    clocks: [...clocks.values()].toSorted((one, other) => one.clock.localeCompare(other.clock, 'en', { numeric: true })),
    untestable: untestable.found(query),
    position,
  }
}

/** Cases with their entries, the next ones read while these are used. */
async function* readAhead(app: AsOfParts['app'], caseIds: readonly string[]): AsyncGenerator<readonly Entry[]> {
  const readFrom = (from: number) =>
    from < caseIds.length ? readTheseCases(app, caseIds.slice(from, from + CASES_AT_ONCE)) : Promise.resolve(undefined)
  let next = readFrom(0)
  for (let from = CASES_AT_ONCE; ; from += CASES_AT_ONCE) {
    const some = await next
    if (!some) return
    next = readFrom(from)
    // Whoever stops reading has no use for the answer.
    next.catch(() => undefined)
    yield* some.values()
  }
}

/**
 * What the board has of cases in which nothing has occurred since, and the cases to fold: the others with a clock that had started, and those known
 * from released files: that a clock cannot be tested on them is on no board.
 */
async function findCases(
  app: AsOfParts['app'],
  { kinds }: Catalogue,
  query: BoardQuery,
  asOf: Temporal.Instant,
): Promise<{ caseIds: readonly string[]; settled: SettledClocks }> {
  const fromFile = [...new Set([...kinds.values()].flatMap(({ fromFile }) => fromFile?.caseKind ?? []))]
  const settled = await readSettledClocks(app, query, asOf, fromFile)
  if (fromFile.length === 0 || query.officerId !== undefined || query.caseId !== undefined) return { caseIds: settled.toFold, settled }
  return { caseIds: [...new Set([...settled.toFold, ...(await listCasesOfKinds(app, fromFile))])].toSorted(), settled }
}

const isAskedFor = ({ office, assignedTo }: CaseState, query: BoardQuery) =>
  (query.office === undefined || query.office === office) && (query.officerId === undefined || query.officerId === assignedTo)

/** Clocks that had started by then: one that begins later is nobody's yet. */
function clocksThen(state: CaseState, { kinds }: Catalogue, law: LawInForce, { rule, rules }: BoardQuery, asOf: Temporal.Instant) {
  const at = asOf.toString({ fractionalSecondDigits: 3 })
  return clockRows(state, state.subjects.keys(), { kinds, law })
    .filter((row) => (rule === undefined || row.rule === rule) && (rules === undefined || rules.includes(row.rule)))
    .filter(({ startedAt }) => startedAt !== null && startedAt <= at)
    .map((row) => ({ ...row, isOverdue: row.isOpen && row.dueAt !== null && row.dueAt < at }))
}

function thenOf({ isOverdue: _, ...row }: ReturnType<typeof clocksThen>[number], state: CaseState, { kinds }: Catalogue): ClockThen {
  const subject = state.subjects.get(row.subject)
  return { ...row, fromFile: subject && kinds.get(subject.kind)?.fromFile ? subject.facts : null }
}

const byDue = (one: ClockThen, other: ClockThen) =>
  (one.dueAt ?? '').localeCompare(other.dueAt ?? '') || one.caseId.localeCompare(other.caseId) || one.clock.localeCompare(other.clock)
