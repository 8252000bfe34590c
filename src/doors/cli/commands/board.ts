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
  usage: 'rebuild | check | --as-of DAY [--office OFFICE] [--rule RULE] [--json]',
  says: 'Makes the clock board anew from the ledger, or proves that it says what the ledger says and names the first difference. With --as-of: what was overdue at the end of that day, and what released rows cannot answer.',
  options: { 'as-of': { type: 'string' }, office: { type: 'string' }, rule: { type: 'string' }, json: { type: 'boolean' } },
  async run([what = ''], options, terminal) {
    const work = findWork(what, options)
    if (!work)
      throw new Sentence('Say what to do with the board; the form is: writ board rebuild, writ board check, or writ board --as-of DAY')
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

function findWork(what: string, options: OptionValues): Work | undefined {
  const asOf = findText(options, 'as-of')
  if (what === '' && asOf !== undefined)
    return async (database, _progress, terminal) => {
      const { showBoardAsOf } = await import('../show-board-as-of.ts')
      return showBoardAsOf(database, readInstant(asOf, '--as-of'), options, terminal)
    }
  return asOf === undefined && Object.hasOwn(works, what) ? works[what] : undefined
}

const count = (number: number) => number.toLocaleString('en-US')

const sayCounts = ({ cases, entries, clocks }: BoardProgress) =>
  `${count(entries)} entries of ${count(cases)} cases, ${count(clocks)} clocks`

/** How long the ledger is, is not asked beforehand: the bar stands still and its words move. */
const shown =
  (progress: Progress) =>
  (soFar: BoardProgress): void =>
    progress.show(0, sayCounts(soFar))
