import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SheetInfo, SheetPlan, Workbook } from '../../src/releases/xlsx/contract.ts'
import { openWorkbook } from '../../src/releases/xlsx/open-workbook.ts'
import { sheetToParquet } from '../../src/releases/xlsx/sheet-to-parquet.ts'
import { sheetsToParquet } from '../../src/releases/xlsx/sheets-to-parquet.ts'
import { saveWorkbook, scratchFolder } from '../unit/xlsx/build-workbook.ts'
import { ask } from '../unit/xlsx/read-back.ts'

const inFolder = scratchFolder()

/** So many rows that a sheet of them counts as large (64 MiB and more) and fills several row groups. */
const rowCount = 320_000
const texts = Array.from({ length: 50 }, (_, i) => `<si><t>text ${i}${i % 5 === 0 ? ' (b)(6)' : ''}</t></si>`)

function largeRows(): string {
  const pieces = ['<row r="1"><c r="A1" t="s"><v>0</v></c></row>']
  for (let row = 2; row < rowCount + 2; row++) {
    const cells = `<c r="A${row}" s="1" t="s"><v>${row % 50}</v></c><c r="B${row}" s="2"><v>${45_000 + (row % 700)}.25</v></c><c r="C${row}" s="1"/>`
    const own = `<c r="D${row}" t="inlineStr"><is><t>own ${row % 90_000}</t></is></c><c r="E${row}"><v>${row}</v></c>`
    pieces.push(`<row r="${row}" spans="1:5" x14ac:dyDescent="0.25">${cells}${own}</row>`)
  }
  return pieces.join('')
}

const rows = largeRows()
const plan = (out: string): SheetPlan => ({
  headerRow: 1,
  columns: [
    { index: 0, name: 'shared', kind: 'text' },
    { index: 1, name: 'at', kind: 'instant' },
    { index: 3, name: 'own', kind: 'text' },
    { index: 4, name: 'number', kind: 'number' },
  ],
  out,
})

const names = ['Small', 'Large', 'Middle']
const pages = [rows.slice(0, rows.indexOf('<row r="100"')), rows, rows.slice(0, rows.indexOf('<row r="90000"'))]
let path = ''

beforeAll(async () => {
  path = await saveWorkbook(inFolder, { sheets: names.map((name, i) => ({ name, rows: pages[i] ?? '' })), texts })
})

async function largeSheet(): Promise<{ workbook: Workbook; sheet: SheetInfo }> {
  const workbook = await openWorkbook(path)
  const sheet = workbook.sheets[1]
  if (sheet === undefined) throw new Error('no sheet')
  return { workbook, sheet }
}

describe('a large sheet', () => {
  test('gives the same file and the same account of it, encoded on a second thread or on the same', async () => {
    const { workbook, sheet } = await largeSheet()
    const [one, two] = [inFolder('one.parquet'), inFolder('two.parquet')]
    const threaded = await sheetToParquet(workbook, sheet, plan(one), undefined, { hasCores: true })
    const local = await sheetToParquet(workbook, sheet, plan(two), undefined, { hasCores: false })
    expect({ ...threaded, out: '' }).toEqual({ ...local, out: '' })
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
    expect(threaded).toMatchObject({ rows: rowCount, lastRow: rowCount + 1 })
    expect(threaded.columns).toMatchObject([
      { filled: rowCount, redacted: rowCount / 5, distinctCount: 50 },
      { filled: rowCount, isAllMidnight: false },
      { filled: rowCount },
      { filled: rowCount, smallest: '2', largest: String(rowCount + 1) },
    ])
    const sums = `select count(*), count(distinct "row"), sum(number), count(distinct own), count(distinct shared), sum(hour("at")) from '${one}'`
    const sum = (rowCount * (rowCount + 3)) / 2
    expect(await ask(sums)).toEqual([[rowCount, rowCount, sum, 90_000, 50, rowCount * 6].map(String)])
  })
})

describe('many sheets', () => {
  test('are read on threads of their own, and answered for in the order they were asked for', async () => {
    const workbook = await openWorkbook(path)
    const seen: { done: number; total: number }[] = []
    const jobs = workbook.sheets.map((sheet) => ({ workbook, sheet, plan: plan(inFolder(`many-${sheet.name}.parquet`)) }))
    const reads = await sheetsToParquet(jobs, { threads: 2, onProgress: (done, total) => seen.push({ done, total }) })
    expect(reads.map(({ rows: count }) => count)).toEqual([98, rowCount, 89_998])
    expect(reads.map(({ out }) => out)).toEqual(jobs.map((job) => job.plan.out))
    expect(seen.every(({ done }, i) => done >= (seen[i - 1]?.done ?? 0))).toBe(true)
    expect(seen.at(-1)?.done).toBe(seen[0]?.total)
  })

  test('leave no file when one of them fails, and one sentence', async () => {
    const workbook = await openWorkbook(path)
    const jobs = workbook.sheets.map((sheet, i) => ({
      workbook,
      sheet,
      plan: plan(inFolder(`${i === 2 ? 'no-folder/' : ''}failing-${sheet.name}.parquet`)),
    }))
    await expect(sheetsToParquet(jobs, { threads: 2 })).rejects.toThrow(/failing-Middle\.parquet cannot be written/)
    expect(readdirSync(inFolder('.')).filter((name) => name.startsWith('failing'))).toEqual([])
  })

  test('leave no file when the encoding thread of a single one fails', async () => {
    const { workbook, sheet } = await largeSheet()
    const failing = sheetToParquet(workbook, sheet, plan(inFolder('no-folder/alone.parquet')), undefined, {
      hasCores: true,
    })
    await expect(failing).rejects.toThrow(/alone\.parquet cannot be written/)
  })
})
