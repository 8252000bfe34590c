import type { Catalogue } from '../../acts/catalogue.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import type { Entry } from '../../kernel/entry.ts'
import { lawBook } from '../../law/law-book.ts'
import { findStrayClock, readClocksOf } from '../../ledger/board/clock-table.ts'
import { readCases } from '../../ledger/board/read-cases.ts'
import type { ClockRow } from '../../ledger/ledger.ts'
import { findMishanded, type Mishanded } from '../../ledger/outbox/mishanded.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import { readLaw } from './read-law.ts'
import type { BoardProgress } from './rebuild-board.ts'
import { findDifference, keyOf, rowsOfCase } from './rows-of-case.ts'

/** `difference`: the first clock, or else notice, on which the board or an inbox differs from the ledger, in a sentence; absent where they agree. */
export interface BoardCheck extends BoardProgress {
  difference?: string
}

const CASES_AT_ONCE = 250

/**
 * Proves that the board says what the ledger says, clock by clock, and that inboxes have every notice that was handed on and no other, all as they stood
 * at one moment. Changes nothing.
 */
export async function checkBoard(
  database: RecordDatabase,
  catalogue: Catalogue,
  { rules = lawBook, progress }: { rules?: readonly Rule[]; progress?: (soFar: BoardProgress) => void } = {},
): Promise<BoardCheck> {
  const client = await database.app.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const law = await readLaw(client, catalogue, rules)
    const soFar: BoardProgress = { cases: 0, entries: 0, clocks: 0 }
    let batch: (readonly Entry[])[] = []
    const compare = async (): Promise<string | undefined> => {
      const expected = batch.flatMap((entries) => rowsOfCase(entries, catalogue, law))
      const caseIds = batch.flatMap(([first]) => (first ? [first.caseId] : []))
      batch = []
      soFar.clocks += expected.length
      progress?.(soFar)
      return sayDifference(expected, await readClocksOf(client, caseIds))
    }
    for await (const entries of readCases(client, { ahead: false })) {
      batch.push(entries)
      soFar.cases++
      soFar.entries += entries.length
      if (batch.length < CASES_AT_ONCE) continue
      const difference = await compare()
      if (difference !== undefined) return { ...soFar, difference }
    }
    const difference = (await compare()) ?? sayStray(await findStrayClock(client)) ?? sayMishanded(await findMishanded(client))
    return difference === undefined ? soFar : { ...soFar, difference }
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}

const named = ({ caseId, subject, clock }: ClockRow) => `Case ${caseId}, ${subject}, clock ${clock}`

const sayStray = (row: ClockRow | undefined): string | undefined =>
  row && `${named(row)}: the board has it, and the ledger has no such case.`

const sayMishanded = (notice: Mishanded | undefined): string | undefined =>
  notice &&
  `Notice ${notice.noticeId} of entry ${notice.position}, for ${notice.recipient}: ${
    notice.isLost ? 'it was handed on, and the inbox does not have it.' : 'the inbox has it, and the ledger has no such notice.'
  }`

function sayDifference(expected: readonly ClockRow[], kept: readonly ClockRow[]): string | undefined {
  const onBoard = new Map(kept.map((row) => [keyOf(row), row]))
  for (const row of expected) {
    const other = onBoard.get(keyOf(row))
    onBoard.delete(keyOf(row))
    if (!other) return `${named(row)}: the ledger says ${row.state}, and the board does not have it.`
    const part = findDifference(row, other)
    if (part) return `${named(row)}: the ledger says ${part} is ${row[part]}, and the board says ${other[part]}.`
  }
  const [extra] = onBoard.values()
  return extra && `${named(extra)}: the board says ${extra.state}, and by the ledger there is no such clock.`
}
