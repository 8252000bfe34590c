import type pg from 'pg'
import type { ClockRow } from '../ledger.ts'
import { holdAppending, readSequences } from './affected-cases.ts'
import { addMoves, type NewMove } from './clock-moves.ts'
import { dropClocks, putClocks, readClocksOf } from './clock-table.ts'

/** What becomes of the rows of some cases. */
export interface BoardChange {
  put: readonly ClockRow[]
  drop: readonly ClockRow[]
  moves: readonly NewMove[]
}

/**
 * Changes the rows of some cases in one transaction in which nothing is appended.
 * @param sequences of the cases as they were counted: one that has another entry now is left as it is
 * @param compare what has to become of the rows the board has of the cases left
 * @param listed why, for the list of moves; undefined where they are not to be listed
 * @returns ids of the cases that have moved on
 */
export async function changeBoard(
  app: pg.Pool,
  sequences: ReadonlyMap<string, number>,
  compare: (caseIds: ReadonlySet<string>, kept: readonly ClockRow[]) => BoardChange,
  listed: { because: string; movedAt: Temporal.Instant } | undefined,
): Promise<readonly string[]> {
  const client = await app.connect()
  let isClean = false
  try {
    await client.query('begin')
    await holdAppending(client)
    const now = await readSequences(client, [...sequences.keys()])
    const [same, moved] = [new Set<string>(), [] as string[]]
    for (const [caseId, sequence] of sequences) if (now.get(caseId) === sequence) same.add(caseId)
    for (const caseId of sequences.keys()) if (!same.has(caseId)) moved.push(caseId)
    const { put, drop, moves } = compare(same, await readClocksOf(client, [...same]))
    await putClocks(client, 'clock', put)
    await dropClocks(client, drop)
    if (listed) await addMoves(client, moves, listed.because, listed.movedAt)
    await client.query('commit')
    isClean = true
    return moved
  } finally {
    // A transaction that failed ends with its connection.
    client.release(!isClean)
  }
}
