import { sayCount } from '../../checks/say-number.ts'
import { inLocal } from '../../kernel/local-text.ts'
import { Sentence } from '../../kernel/sentence.ts'
import { facts } from '../../law/facts.ts'
import { LedgerUnavailable, type Trace } from '../../ledger/ledger.ts'
import type { OpenRecord } from '../../open-record.ts'
import { MayNotRead, type ShownBoardAsOf } from '../../reading-room/reading-room.ts'
import { findText, type OptionValues, type Terminal } from './command.ts'
import { findOfficerId } from './find-officer-id.ts'
import { tableText } from './table-text.ts'

const trace: Trace = { sessionId: null, address: null, door: 'cli' }

/** How many rows are listed on a terminal; --json gives them all. */
const LISTED = 20

/** Shows an officer what was overdue at an earlier moment. Nothing on it is personal; it is in the log of readings all the same. */
export async function showBoardAsOf(
  record: OpenRecord,
  asOf: Temporal.Instant,
  options: OptionValues,
  terminal: Terminal,
): Promise<number> {
  const [office, rule] = [findText(options, 'office'), findText(options, 'rule')]
  const query = { ...(office === undefined ? {} : { office }), ...(rule === undefined ? {} : { rule }) }
  const officerId = await findOfficerId(record, options)
  const reader = { officerId, purpose: findText(options, 'for') ?? '', trace }
  try {
    const board = await record.readingRoom.openBoardAsOf(reader, query, asOf)
    terminal.out(options.json ? JSON.stringify(board, null, 2) : sayBoard(board, await findZones(record, board)))
    return 0
  } catch (fault) {
    if (fault instanceof MayNotRead || fault instanceof LedgerUnavailable) throw new Sentence(sayWhatToGive(fault.message, reader.purpose))
    throw fault
  }
}

const sayWhatToGive = (because: string, purpose: string) => (purpose === '' ? `${because} Give it with --for "…".` : because)

/** By case and subject, the zone of the place whose clocks tell when something listed is due. */
async function findZones({ registrar }: OpenRecord, { rows }: ShownBoardAsOf): Promise<ReadonlyMap<string, string>> {
  const states = await Promise.all(
    [...new Set(rows.slice(0, LISTED).map(({ caseId }) => caseId))].map((caseId) => registrar.findCase(caseId)),
  )
  return new Map(
    states.flatMap((state) => [...(state?.subjects.values() ?? [])].map(({ id, zone }) => [`${state?.caseId} ${id}`, zone] as const)),
  )
}

function sayBoard({ asOf, rows, restricted, clocks, untestable }: ShownBoardAsOf, zones: ReadonlyMap<string, string>): string {
  const number = (value: number) => value.toLocaleString('en-US')
  const parts = [
    `As of ${asOf}: ${sayCount(rows.length, 'clock')} overdue${restricted.length === 0 ? '' : `, and ${number(restricted.length)} in cases or by entries you may not read`}.`,
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
