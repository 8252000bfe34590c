import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDuckDb } from '../../src/audit/duckdb.ts'
import { runAudit } from '../../src/audit/run-audit.ts'
import { type LoadedFile, loadSegregation } from '../../src/doors/cli/load/load-segregation.ts'
import { readInstant } from '../../src/doors/cli/read-instant.ts'
import { readPlacements } from '../../src/releases/read-placements.ts'
import { readSettings } from '../../src/settings.ts'
import { type RecordForTests, recordForTests, testTrace } from '../record/registrar/record-for-tests.ts'
import { dataFile, describeData } from './releases-files.ts'

const srms = dataFile('releases/SRMS_spreadsheet_9.1.2018-9.1.2023_Redacted.xlsx')
const icij = dataFile('releases/icij-solitary-voices-final-dataset-for-publication.csv.gz')
const office = 'detention-planning'

describeData('the released segregation placements, loaded as cases', () => {
  let record: RecordForTests
  let officerId: string
  let folder: string
  let loaded: LoadedFile[]
  const load = (path: string) => loadSegregation(path, { record, officerId, workDir: folder, threads: 2 })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'writ-board-'))
    record = await recordForTests()
    officerId = await record.officer(['detention-compliance-officer'], { name: 'Quinn Example', office })
    loaded = [await load(srms), await load(icij)]
  })
  afterAll(async () => {
    await record?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const boardAsOf = async (day: string) => {
    const reader = { officerId, purpose: 'Compare the board with the audit', trace: testTrace }
    return record.readingRoom.openBoardAsOf(reader, { office }, readInstant(day, 'a day'))
  }

  /** What the audit of the same file finds as of the end of the day: clock, sheet, row and due day of each missed clock, open then or stopped late. */
  const auditAsOf = async (path: string, day: string) => {
    const dir = join(folder, `audit-${day}`)
    const summary = await runAudit({
      files: [path],
      dir,
      asOf: readInstant(day, 'a day'),
      csv: false,
      settings: readSettings({}),
      onProgress: () => {},
    })
    const database = await openDuckDb({ threads: 2 })
    const read = async (isOpen: boolean) => {
      const sql = `select clock, sheet, row, due_on::varchar as due_on from '${join(dir, 'findings.parquet')}' where is_open = ${isOpen}`
      const rows = (await database.connection.runAndReadAll(sql)).getRowObjectsJson()
      return rows.map(({ clock, sheet, row, due_on }) => `${clock} ${sheet} ${row} ${due_on}`).toSorted()
    }
    const found = { open: await read(true), late: await read(false), summary }
    database.close()
    return found
  }

  test('every row with a day of placement is a case, and the same files again add nothing', async () => {
    expect(loaded.map(({ recorded, known }) => [recorded, known])).toEqual([
      [14_264, 0],
      [8_488, 0],
    ])
    const again = await load(srms)
    expect([again.recorded, again.known]).toEqual([0, 14_264])
  })

  test('a case carries file, hash, sheet and row, and names nobody', async () => {
    const { rows } = await boardAsOf('2021-03-01')
    const [row] = rows
    const [entry] = await record.entries(row?.caseId ?? '')
    expect(entry).toMatchObject({ act: 'LoadReleasedPlacement', personId: null, personal: null, outcome: 'recorded' })
    expect(entry?.payload).toMatchObject({ fileSha256: loaded[0]?.sha256, fileName: loaded[0]?.file, sheetName: row?.fromFile?.sheetName })
    expect(Object.keys(entry?.payload ?? {}).join(' ')).not.toMatch(/country|gender|alien|tracking|detail|attorney|illness/i)
  })

  test.each(['2018-10-15', '2019-06-30', '2020-04-01', '2021-03-01', '2022-12-31', '2023-09-01'])(
    'as of %s the board has overdue what the audit finds open, row for row, and counts as late what the audit finds stopped late',
    async (day) => {
      const [board, audit] = [await boardAsOf(day), await auditAsOf(srms, day)]
      const shown = board.rows
        .map(({ clock, fromFile, dueOn }) => `${clock} ${fromFile?.sheetName} ${fromFile?.rowNumber} ${dueOn}`)
        .toSorted()
      expect(shown).toEqual(audit.open)
      expect(board.clocks.reduce((sum, { late }) => sum + late, 0)).toBe(audit.late.length)
      expect(audit.open.length).toBeGreaterThan(0)
      expect(audit.late.length).toBeGreaterThan(0)
    },
  )

  test('clocks the rows cannot answer are those the audit cannot test either, each with what is wanting', async () => {
    const { untestable } = await boardAsOf('2021-03-01')
    const { summary } = await auditAsOf(srms, '2021-03-01')
    const how = { workDir: folder, threads: 2 }
    const tested = new Set(['seg-directive-11065.1.notice-14-days', 'seg-directive-11065.1.notice-30-days'])
    const ofAudit = summary.standings
      .filter(({ clock, missing }) => clock.startsWith('seg-') && missing.length > 0)
      .map(({ clock }) => clock)
    expect([...new Set(untestable.map(({ clock }) => clock))].filter((clock) => !tested.has(clock)).toSorted()).toEqual(ofAudit.toSorted())
    // Every row placed by then, whatever it is the report of.
    const rows = [await readPlacements(srms, how), await readPlacements(icij, how)].flatMap(({ placements }) => placements)
    const begun = rows.filter(({ placedOn }) => placedOn <= '2021-03-01')
    expect(untestable.find(({ clock }) => clock === 'seg-directive-11065.1.notice-60-days')?.subjects).toBe(begun.length)
    expect(untestable.find(({ clock }) => clock === 'seg-directive-11065.1.notice-60-days')?.missing).toEqual(['sixtyDayNoticeOn'])
  })
})
