import { sayCount } from '../../../checks/say-number.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import type { RecordDatabase } from '../../../ledger/server/record-database.ts'
import type { BoardProgress } from '../../../registrar/clocks/rebuild-board.ts'
import { readSettings } from '../../../settings.ts'
import { type Command, findText, type OptionValues, type Terminal } from '../command.ts'
import { type Progress, startProgress } from '../progress.ts'
import { readInstant } from '../read-instant.ts'

/** What is done with the board: says so on the terminal and gives the exit code. */
type Work = (database: RecordDatabase, progress: (soFar: BoardProgress) => void, terminal: Terminal) => Promise<number>

const works: Readonly<Record<string, Work>> = {
  async rebuild(database, progress, terminal) {
    const { rebuildBoard } = await import('../../../registrar/clocks/rebuild-board.ts')
    const { catalogue } = await import('../../../offices/catalogue.ts')
    terminal.out(`The board was made anew from ${sayCounts(await rebuildBoard({ database, catalogue, progress }))}.`)
    return 0
  },
  async check(database, progress, terminal) {
    const { checkBoard } = await import('../../../registrar/clocks/check-board.ts')
    const { catalogue } = await import('../../../offices/catalogue.ts')
    const { difference, ...counts } = await checkBoard(database, catalogue, { progress })
    if (difference === undefined) {
      terminal.out(`The board says what the ledger says: ${sayCounts(counts)}.`)
      return 0
    }
    terminal.out(`The board and the ledger differ. The first difference: ${difference} Run "writ board rebuild" to make the board anew.`)
    return 1
  },
}

export const board: Command = {
  name: 'board',
  usage: 'rebuild | check | --as-of DAY --as OFFICER --for WHY [--office OFFICE] [--rule RULE] [--json]',
  says: 'Makes the clock board anew from the ledger, or proves that it and the inboxes say what the ledger says and names the first difference. With --as-of: what was overdue at the end of that day, and what released rows cannot answer, as the officer may read it and once that is in the log of readings.',
  options: {
    'as-of': { type: 'string' },
    as: { type: 'string' },
    for: { type: 'string' },
    office: { type: 'string' },
    rule: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run([what = ''], options, terminal) {
    const asOf = findText(options, 'as-of')
    const work = asOf === undefined && Object.hasOwn(works, what) ? works[what] : undefined
    if (what === '' && asOf !== undefined) return readBoardAsOf(readInstant(asOf, '--as-of'), options, terminal)
    if (!work)
      throw new Sentence(
        'Say what to do with the board; the form is: writ board rebuild, writ board check, or writ board --as-of DAY --as OFFICER --for WHY',
      )
    // Loaded here so that the other commands start without a database.
    const { openRecordDatabase, refuseMissing } = await import('../../../ledger/server/open-record-database.ts')
    const settings = readSettings()
    refuseMissing(settings)
    const database = await openRecordDatabase(settings)
    const progress = startProgress(terminal, false)
    try {
      return await work(database, shown(progress), terminal)
    } finally {
      progress.stop()
      await database.close()
    }
  },
}

/** Names cases, so it is read as the page is: by an officer, for a purpose, through the reading room. */
async function readBoardAsOf(asOf: Temporal.Instant, options: OptionValues, terminal: Terminal): Promise<number> {
  const { openRecord } = await import('../../../open-record.ts')
  const { refuseMissing } = await import('../../../ledger/server/open-record-database.ts')
  const { showBoardAsOf } = await import('../show-board-as-of.ts')
  const settings = readSettings()
  refuseMissing(settings)
  const record = await openRecord(settings)
  try {
    return await showBoardAsOf(record, asOf, options, terminal)
  } finally {
    await record.close()
  }
}

const sayCounts = ({ cases, entries, clocks }: BoardProgress) =>
  `${sayCount(entries, 'entry', 'entries')} of ${sayCount(cases, 'case')}, ${sayCount(clocks, 'clock')}`

/** How long the ledger is, is not asked beforehand: the bar stands still and its words move. */
const shown =
  (progress: Progress) =>
  (soFar: BoardProgress): void =>
    progress.show(0, sayCounts(soFar))
