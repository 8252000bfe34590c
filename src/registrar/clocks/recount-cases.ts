import type { Catalogue } from '../../acts/catalogue.ts'
import type { Entry } from '../../kernel/entry.ts'
import type { BoardChange } from '../../ledger/board/change-board.ts'
import { changeBoard } from '../../ledger/board/change-board.ts'
import type { NewMove } from '../../ledger/board/clock-moves.ts'
import { readClocksOf } from '../../ledger/board/clock-table.ts'
import { readTheseCases } from '../../ledger/board/read-cases.ts'
import type { ClockRow } from '../../ledger/ledger.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import type { LawInForce } from './law-in-force.ts'
import { findDifference, keyOf, rowsOfCase } from './rows-of-case.ts'

export interface RecountParts {
  database: Pick<RecordDatabase, 'app'>
  catalogue: Catalogue
  now(): Temporal.Instant
}

const CASES_AT_ONCE = 100
const TRIES_MAX = 20

/**
 * Counts the clocks of some cases again by the law given; those that come out otherwise are changed on the board and listed with why. Acts are held
 * up only while a hundred cases are written, and only where something changes.
 * @param because null: not listed
 */
export async function recountCases(
  parts: RecountParts,
  caseIds: readonly string[],
  law: LawInForce,
  because: string | null,
): Promise<void> {
  for (let from = 0; from < caseIds.length; from += CASES_AT_ONCE) {
    let left: readonly string[] = caseIds.slice(from, from + CASES_AT_ONCE)
    for (let tries = 0; left.length > 0; tries++) {
      if (tries === TRIES_MAX) throw new Error(`Cases change faster than their clocks are counted: ${left.length} are left.`)
      const cases = await readTheseCases(parts.database.app, left)
      left = await recount(parts, [...cases.values()], law, because)
    }
  }
}

/** Cases already read, at most a hundred. @returns ids of those that had another entry meanwhile */
export async function recount(
  { database: { app }, catalogue, now }: RecountParts,
  cases: readonly (readonly Entry[])[],
  law: LawInForce,
  because: string | null,
): Promise<readonly string[]> {
  const expected = cases.flatMap((entries) => rowsOfCase(entries, catalogue, law))
  const sequences = new Map(cases.map((entries) => [entries[0]?.caseId ?? '', entries.at(-1)?.sequence ?? 0]))
  const { put, drop } = compare(expected, await readClocksOf(app, [...sequences.keys()]))
  const changed = new Set([...put, ...drop].map(({ caseId }) => caseId))
  if (changed.size === 0) return []
  const compareThese = (caseIds: ReadonlySet<string>, kept: readonly ClockRow[]) =>
    compare(
      expected.filter(({ caseId }) => caseIds.has(caseId)),
      kept,
    )
  const changing = new Map([...sequences].filter(([caseId]) => changed.has(caseId)))
  return changeBoard(app, changing, compareThese, because === null ? undefined : { because, movedAt: now() })
}

function compare(expected: readonly ClockRow[], kept: readonly ClockRow[]): BoardChange {
  const before = new Map(kept.map((row) => [keyOf(row), row]))
  const put: ClockRow[] = []
  const moves: NewMove[] = []
  for (const row of expected) {
    const was = before.get(keyOf(row))
    before.delete(keyOf(row))
    if (was && findDifference(was, row) === undefined) continue
    put.push(row)
    if (was?.dueAt !== row.dueAt || was?.state !== row.state) moves.push(moveOf(row, was, row))
  }
  const drop = [...before.values()]
  moves.push(...drop.map((row) => moveOf(row, row, undefined)))
  return { put, drop, moves }
}

const moveOf = ({ caseId, subject, clock }: ClockRow, was: ClockRow | undefined, is: ClockRow | undefined): NewMove => ({
  caseId,
  subject,
  clock,
  stateBefore: was?.state ?? null,
  stateAfter: is?.state ?? null,
  dueBefore: was?.dueAt ?? null,
  dueAfter: is?.dueAt ?? null,
})
