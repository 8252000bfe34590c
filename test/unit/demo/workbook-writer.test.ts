import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Layout } from '../../../src/demo/xlsx/layout.ts'
import { columnLetters } from '../../../src/demo/xlsx/sheet-bytes.ts'
import { WorkbookWriter } from '../../../src/demo/xlsx/workbook-writer.ts'
import { Sentence } from '../../../src/kernel/sentence.ts'
import { readWorkbook } from './read-workbook.ts'

const layout: Layout = {
  preamble: ['above'],
  columns: [
    { header: 'Text', kind: 'text' },
    { header: 'Number', kind: 'number' },
    { header: 'Day', kind: 'day' },
    { header: 'Moment', kind: 'moment' },
    { header: 'Person', kind: 'numbered-text' },
  ],
}

describe('the workbook writer', () => {
  let dir: string
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'writ-workbook-'))
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  const write = async (name: string, rows: (string | number | null)[][], sheetRowsMax = 1000) => {
    const path = join(dir, name)
    const book = new WorkbookWriter({ path, layout, sheetName: 'One', sheetRowsMax, textOf: (number) => `person ${number}` })
    for (const row of rows) await book.add(row)
    await book.addNote('a footer')
    await book.close()
    return path
  }

  it('writes what an independent reader gets back', async () => {
    const path = await write('back.xlsx', [
      ['a < b & "c"', 12.5, 45163, 45163 * 86_400 + 37_498, 3],
      [null, -4, '06/14/0002 03:10 PM', null, null],
      ['again', 0, 1, 86_400, 3],
    ])
    const [sheet] = await readWorkbook(path)
    expect(sheet?.rows.slice(0, 2)).toEqual([
      ['above', null, null, null, null],
      ['Text', 'Number', 'Day', 'Moment', 'Person'],
    ])
    const [first, second, third, footer] = sheet?.rows.slice(2) ?? []
    expect(first?.slice(0, 2)).toEqual(['a < b & "c"', 12.5])
    expect(String(first?.[2] instanceof Date && first[2].toISOString())).toBe('2023-08-25T00:00:00.000Z')
    expect(String(first?.[3] instanceof Date && first[3].toISOString())).toBe('2023-08-25T10:24:58.000Z')
    expect(first?.[4]).toBe('person 3')
    expect(second).toEqual([null, -4, '06/14/0002 03:10 PM', null, null])
    expect(third?.[4]).toBe('person 3')
    expect(footer?.[0]).toBe('a footer')
  })

  it('starts another sheet where one is full, each with its own header', async () => {
    const path = await write('sheets.xlsx', [['a'], ['b'], ['c'], ['d'], ['e']], 2)
    const sheets = await readWorkbook(path)
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['One', 4],
      ['One (2)', 4],
      ['One (3)', 4],
    ])
    expect(sheets[2]?.rows[1]?.[0]).toBe('Text')
  })

  it('writes blank cells with their style, as Excel does', async () => {
    const path = await write('blank.xlsx', [[null, null, null, null, null]])
    expect(await sheetXml(path)).toContain('<c r="A3" s="3"/><c r="B3" s="3"/><c r="C3" s="4"/><c r="D3" s="2"/><c r="E3" s="3"/>')
  })

  it.skipIf(!existsSync('/usr/bin/unzip'))('makes a zip that unzip finds nothing wrong with', async () => {
    const path = await write('zip.xlsx', [['a', 1, 2, 3, 4]])
    expect(execFileSync('/usr/bin/unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected')
  })

  it('says in a sentence that a file cannot be written', async () => {
    await expect(write('no-such-folder/file.xlsx', [['a']])).rejects.toThrow(Sentence)
  })

  it('letters columns as a spreadsheet does', () => {
    expect([0, 25, 26, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'BA', 'ZZ', 'AAA'])
  })
})

/** The first sheet's text: it is the first entry, and its sizes follow it, so it is inflated until it ends. */
async function sheetXml(path: string): Promise<string> {
  const file = await readFile(path)
  return inflateRawSync(file.subarray(30 + file.readUInt16LE(26))).toString()
}
