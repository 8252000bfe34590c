import type { Catalogue } from '../../acts/catalogue.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import type { Entry } from '../../kernel/entry.ts'
import { Sentence } from '../../kernel/sentence.ts'
import { lawBook } from '../../law/law-book.ts'
import { putClocks } from '../../ledger/board/clock-table.ts'
import { keepLaw } from '../../ledger/board/kept-law.ts'
import { emptyNextTable, indexNextTable, makeNextTable, swapNextTable } from '../../ledger/board/next-table.ts'
import { readCases, readCasesSince, readPosition, readTheseCases } from '../../ledger/board/read-cases.ts'
import type { ClockRow } from '../../ledger/ledger.ts'
import { mendInboxes } from '../../ledger/outbox/mishanded.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import { calendarCaseId } from '../../offices/policy/exports.ts'
import { keptLawOf, readLaw } from './read-law.ts'
import { rowsOfCase } from './rows-of-case.ts'

/** How far a run over the ledger has come. */
export interface BoardProgress {
  cases: number
  entries: number
  clocks: number
}

export interface RebuildParts {
  database: RecordDatabase
  catalogue: Catalogue
  rules?: readonly Rule[]
  progress?: (soFar: BoardProgress) => void
}

const ROWS_AT_ONCE = 2_000
/** Fewer cases than this have changed before the last of them are counted while nobody can append. */
const CASES_LEFT = 100

type Owner = Awaited<ReturnType<RecordDatabase['owner']>>

/**
 * Makes the board anew from the ledger: every case folded, its clocks counted into a table beside the live one, which then takes its place.
 * Acts go on meanwhile; they wait only for the exchange. Memory does not grow with the ledger. Inboxes are given the notices they lack.
 * @throws Sentence where the calendar changed meanwhile: then run it again
 */
export async function rebuildBoard({ database, catalogue, rules = lawBook, progress }: RebuildParts): Promise<BoardProgress> {
  const owner = await database.owner()
  try {
    const soFar: BoardProgress = { cases: 0, entries: 0, clocks: 0 }
    let position = await readPosition(owner)
    const law = await readLaw(database.app, catalogue, rules)
    const rowsOf = (entries: readonly Entry[]) => rowsOfCase(entries, catalogue, law)
    await makeNextTable(owner)
    await countAll(database, owner, rowsOf, soFar, progress)
    await indexNextTable(owner)
    const catchUp = async () => {
      const since = await readCasesSince(owner, position)
      if (since.caseIds.includes(calendarCaseId))
        throw new Sentence(
          'The calendar changed while the board was being rebuilt, so nothing was exchanged: run "writ board rebuild" again.',
        )
      await countAgain(owner, rowsOf, since.caseIds)
      position = since.position
      return since.caseIds.length
    }
    while ((await catchUp()) > CASES_LEFT);
    await swapNextTable(owner, async () => {
      await catchUp()
      await keepLaw(owner, keptLawOf(law, null))
    })
    await mendInboxes(database.app)
    return soFar
  } finally {
    await owner.end()
  }
}

type RowsOf = (entries: readonly Entry[]) => readonly ClockRow[]

async function countAll(database: RecordDatabase, owner: Owner, rowsOf: RowsOf, soFar: BoardProgress, progress: RebuildParts['progress']) {
  let rows: ClockRow[] = []
  let written: Promise<void> = Promise.resolve()
  for await (const entries of readCases(database.app, { ahead: true })) {
    rows.push(...rowsOf(entries))
    soFar.cases++
    soFar.entries += entries.length
    if (rows.length < ROWS_AT_ONCE) continue
    await written
    soFar.clocks += rows.length
    written = putClocks(owner, 'clock_next', rows)
    written.catch(() => undefined)
    rows = []
    progress?.(soFar)
  }
  await written
  await putClocks(owner, 'clock_next', rows)
  soFar.clocks += rows.length
  progress?.(soFar)
}

/** Cases that had entries since they were counted. */
async function countAgain(owner: Owner, rowsOf: RowsOf, caseIds: readonly string[]): Promise<void> {
  for (let from = 0; from < caseIds.length; from += CASES_LEFT) {
    const some = caseIds.slice(from, from + CASES_LEFT)
    await emptyNextTable(owner, some)
    const cases = await readTheseCases(owner, some)
    await putClocks(owner, 'clock_next', [...cases.values()].flatMap(rowsOf))
  }
}
