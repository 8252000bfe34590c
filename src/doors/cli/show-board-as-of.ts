import { inLocal } from '../../kernel/local-text.ts'
import { facts } from '../../law/facts.ts'
import { lawBook } from '../../law/law-book.ts'
import type { BoardAsOf } from '../../ledger/board/board.ts'
import { readTheseCases } from '../../ledger/board/read-cases.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import { catalogue } from '../../offices/catalogue.ts'
import { openBoardAsOf } from '../../registrar/clocks/board-as-of.ts'
import { readLaw } from '../../registrar/clocks/read-law.ts'
import { foldCase } from '../../registrar/fold.ts'
import { findText, type OptionValues, type Terminal } from './command.ts'
import { tableText } from './table-text.ts'

/** How many rows are listed on a terminal; --json gives them all. */
const LISTED = 20

/** Shows what was overdue at an earlier moment. Nothing on it is personal. */
export async function showBoardAsOf(
  database: RecordDatabase,
  asOf: Temporal.Instant,
  options: OptionValues,
  terminal: Terminal,
): Promise<number> {
  const law = await readLaw(database.app, catalogue, lawBook)
  const [office, rule] = [findText(options, 'office'), findText(options, 'rule')]
  const query = { ...(office === undefined ? {} : { office }), ...(rule === undefined ? {} : { rule }) }
  const board = await openBoardAsOf({ app: database.app, catalogue, law: () => law })(query, asOf)
  terminal.out(options.json ? JSON.stringify(board, null, 2) : sayBoard(board, await findZones(database, board)))
  return 0
}

/** By case and subject, the zone of the place whose clocks tell when something listed is due. */
async function findZones({ app }: RecordDatabase, { rows }: BoardAsOf): Promise<ReadonlyMap<string, string>> {
  const cases = await readTheseCases(app, [...new Set(rows.slice(0, LISTED).map(({ caseId }) => caseId))])
  return new Map(
    [...cases].flatMap(([caseId, entries]) =>
      [...foldCase(entries, catalogue).subjects.values()].map(({ id, zone }) => [`${caseId} ${id}`, zone] as const),
    ),
  )
}

function sayBoard({ asOf, rows, clocks, untestable }: BoardAsOf, zones: ReadonlyMap<string, string>): string {
  const number = (value: number) => value.toLocaleString('en-US')
  const parts = [
    `As of ${asOf}: ${number(rows.length)} clocks overdue.`,
    tableText(
      ['clock', 'started', 'overdue', 'done late'],
      clocks.map(({ clock, started, overdue, late }) => [clock, number(started), number(overdue), number(late)]),
    ),
  ]
  if (untestable.length > 0)
    parts.push(
      'Cannot be tested with these fields:',
      tableText(
        ['clock', 'rows', 'what is wanting'],
        untestable.map(({ clock, subjects, missing }) => [
          clock,
          number(subjects),
          missing.map((fact) => facts[fact]?.says ?? fact).join('; '),
        ]),
      ),
    )
  if (rows.length > 0)
    parts.push(
      rows.length > LISTED ? `The ${LISTED} due first (--json gives all):` : 'Overdue:',
      tableText(
        ['due', 'clock', 'case', 'where it is told'],
        rows
          .slice(0, LISTED)
          .map(({ dueOn, dueAt, clock, caseId, subject, fromFile, office }) => [
            dueOn ?? inLocal(dueAt ?? '', zones.get(`${caseId} ${subject}`) ?? 'UTC'),
            clock,
            caseId,
            fromFile ? `${String(fromFile.fileName)}, ${String(fromFile.sheetName ?? '')} row ${String(fromFile.rowNumber)}` : office,
          ]),
      ),
    )
  return parts.join('\n\n')
}
