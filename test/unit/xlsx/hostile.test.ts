import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Sentence } from '../../../src/kernel/sentence.ts'
import { openWorkbook } from '../../../src/releases/xlsx/open-workbook.ts'
import { peekSheet } from '../../../src/releases/xlsx/peek-sheet.ts'
import { sheetRows } from '../../../src/releases/xlsx/sheet-rows.ts'
import { sheetToParquet } from '../../../src/releases/xlsx/sheet-to-parquet.ts'
import { sheetsToParquet } from '../../../src/releases/xlsx/sheets-to-parquet.ts'
import { buildWorkbook, saveWorkbook, scratchFolder, sheetXml, type WorkbookParts } from './build-workbook.ts'

const inFolder = scratchFolder()
const good: WorkbookParts = {
  sheets: [{ name: 'Arrests', rows: '<row r="1"><c t="s"><v>0</v></c></row><row r="2"><c t="s"><v>1</v></c><c><v>2</v></c></row>' }],
  texts: ['<si><t>Head</t></si>', '<si><t>text</t></si>'],
  how: 'stored',
}

/** What is said when every sheet of a file is read in every way; undefined where all goes well. Nothing may be left behind. */
async function said(workbook: WorkbookParts | Buffer): Promise<string | undefined> {
  const path = await saveWorkbook(inFolder, workbook)
  const out = `${path}.parquet`
  const ways = [
    async () => void (await openWorkbook(path)),
    async () => {
      const opened = await openWorkbook(path)
      for (const sheet of opened.sheets) {
        const columns = [0, 1, 2].map((index) => ({
          index,
          name: `c${index}`,
          kind: index === 1 ? ('number' as const) : ('text' as const),
        }))
        await sheetToParquet(opened, sheet, { headerRow: 1, columns, out })
      }
    },
    async () => {
      const opened = await openWorkbook(path)
      for (const sheet of opened.sheets) await Array.fromAsync(sheetRows(opened, sheet))
    },
  ]
  const sentences: string[] = []
  for (const way of ways) {
    try {
      await way()
    } catch (fault) {
      if (!(fault instanceof Sentence)) throw fault
      sentences.push(fault.message.replaceAll(path, 'FILE'))
    }
  }
  expect(existsSync(`${out}.partial`)).toBe(false)
  if (sentences.length > 0) expect(existsSync(out)).toBe(false)
  expect(new Set(sentences).size).toBeLessThanOrEqual(1)
  return sentences[0]
}

const again = 'get the file again from where it was published.'
const saveAgain = 'open it in a spreadsheet program and save it again as .xlsx.'

/** Changes a field of the local header or directory entry of a part. `at` counts from the start of its name. */
function patch(zip: Buffer, name: string, where: 'header' | 'directory', at: number, value: number): Buffer {
  const bytes = Buffer.from(zip)
  const found = where === 'header' ? bytes.indexOf(name) : bytes.lastIndexOf(name)
  bytes.writeUInt32LE(value, found + at)
  return bytes
}

describe('a file that is no workbook gets one sentence', () => {
  test.each([
    ['a photo', Buffer.from('ffd8ffe000104a464946', 'hex'), 'FILE is a JPEG photo, not an .xlsx workbook: choose another file.'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'FILE is a PDF document, not an .xlsx workbook: choose another file.'],
    ['a web page', Buffer.from('<html><body>Not found'), 'FILE is a web page, not an .xlsx workbook: choose another file.'],
    ['nothing', Buffer.alloc(0), `FILE is empty: ${again}`],
    ['text', Buffer.from('a,b\n1,2\n'), 'FILE is not an .xlsx workbook: choose another file.'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'), `FILE is a workbook in the old .xls format: ${saveAgain}`],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'FILE is protected by a password: open it, remove the password, and save it again as .xlsx.',
    ],
  ])('%s', async (_, bytes, sentence) => {
    expect(await said(bytes)).toBe(sentence)
  })

  test('another zip, a Word document, a binary workbook, an OpenDocument one', async () => {
    const zipOf = (parts: Record<string, string>) =>
      buildWorkbook({ sheets: [], extra: { '_rels/.rels': '<a/>', 'xl/workbook.xml': '<a/>', ...parts } })
    const rels = (target: string) => ({ '_rels/.rels': `<r><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></r>` })
    const noBook = `not an .xlsx workbook: ${saveAgain}`
    expect(await said(await zipOf({ ...rels('word/document.xml'), 'word/document.xml': '<d/>' }))).toBe(`FILE is a zip archive, ${noBook}`)
    expect(await said(await zipOf({ ...rels('xl/workbook.bin'), 'xl/workbook.bin': 'x' }))).toBe(
      `FILE is a binary workbook (.xlsb): ${saveAgain}`,
    )
    expect(await said(await zipOf({ ...rels('none.xml'), 'content.xml': '<d/>', mimetype: 'x' }))).toBe(
      `FILE is an OpenDocument file, ${noBook}`,
    )
    expect(await said(await zipOf({}))).toBe(`The list of sheets of FILE names no worksheet: ${again}`)
  })

  test('a folder, and a file that is not there', async () => {
    await expect(openWorkbook(inFolder('.'))).rejects.toThrow(/is a folder or a device, not a file: choose a file\.$/)
    await expect(openWorkbook(inFolder('none.xlsx'))).rejects.toThrow(/none\.xlsx cannot be opened: check that it is there/)
  })
})

describe('a damaged workbook gets one sentence', () => {
  test('where it is cut short, wherever that is', async () => {
    const zip = await buildWorkbook({ ...good, how: 'deflated' })
    for (let size = 4; size < zip.length; size += 31) {
      const sentence = await said(zip.subarray(0, size))
      expect(sentence).toMatch(/^FILE (is cut short or damaged|has a damaged list of parts|is not an \.xlsx workbook)/)
    }
  })

  test('where the directory points outside the file, or at something else', async () => {
    const zip = await buildWorkbook(good)
    const outside = Buffer.from(zip)
    outside.writeUInt32LE(zip.length, zip.length - 6)
    expect(await said(outside)).toBe(`FILE is cut short or damaged: ${again}`)
    const moved = patch(zip, 'xl/worksheets/page1.xml', 'directory', -4, 3)
    expect(await said(moved)).toBe(`The sheet "Arrests" of FILE is not where the file says it is: ${again}`)
  })

  test('where bytes of a sheet have changed, which only its check sum shows', async () => {
    for (const how of ['stored', 'deflated'] as const) {
      const zip = await buildWorkbook({ ...good, how })
      const changed = patch(zip, 'xl/worksheets/page1.xml', 'directory', -30, 0x12345678)
      expect(await said(changed)).toBe(`The sheet "Arrests" of FILE is damaged (its check sum differs): ${again}`)
    }
  })

  test('where two parts have one name', async () => {
    const zip = await buildWorkbook({ ...good, extra: { 'xl/worksheets/pagE1.xml': sheetXml('') } })
    expect(await said(zip)).toBe(`FILE holds two parts named xl/worksheets/pagE1.xml and so can be read in two ways: ${again}`)
  })

  test('where a part is encrypted, or packed in a way workbooks do not use', async () => {
    const zip = await buildWorkbook(good)
    const name = 'xl/worksheets/page1.xml'
    const flags = Buffer.from(zip)
    flags.writeUInt16LE(flags.readUInt16LE(zip.lastIndexOf(name) - 38) | 1, zip.lastIndexOf(name) - 38)
    expect(await said(flags)).toBe('The sheet "Arrests" of FILE is protected by a password: remove the password and save the file again.')
    const method = Buffer.from(zip)
    method.writeUInt16LE(14, zip.lastIndexOf(name) - 36)
    expect(await said(method)).toBe(`The sheet "Arrests" of FILE is packed by a method (14) that workbooks do not use: ${again}`)
  })

  test('where the sheet stops before its end, or is no sheet', async () => {
    const sheet = (xml: string) => said({ ...good, sheets: [{ name: 'Arrests', rows: '', xml }] })
    expect(await sheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>')).toBe(
      `The sheet "Arrests" of FILE is cut short: ${again}`,
    )
    expect(await sheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1')).toBe(`The sheet "Arrests" of FILE is cut short: ${again}`)
    expect(await sheet('<worksheet><dimension ref="A1"/>')).toBe(`The sheet "Arrests" of FILE is no worksheet: ${again}`)
    expect(await sheet('no XML at all')).toBe(`The sheet "Arrests" of FILE is not XML: ${again}`)
    expect(await sheet('')).toBe(`The sheet "Arrests" of FILE is not XML: ${again}`)
  })

  test('where the table of texts stops before its end, lacks a text, or is missing', async () => {
    const part = (extra: Record<string, string>) => said({ ...good, extra })
    expect(await part({ 'xl/sharedStrings.xml': '<sst><si><t>Head</t></si><si><t>te' })).toBe(
      `The table of texts of FILE is cut short: ${again}`,
    )
    const sentence = `The sheet "Arrests" of FILE names a text that its table lacks, in row 2: ${again}`
    expect(await part({ 'xl/sharedStrings.xml': '<sst><si><t>Head</t></si></sst>' })).toBe(sentence)
    const relations =
      '<r><Relationship Id="rel0" Type="x/worksheet" Target="worksheets/page1.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="t.xml"/></r>'
    expect(await part({ 'xl/_rels/workbook.xml.rels': relations })).toBe(`The table of texts of FILE is missing from the file: ${again}`)
  })

  test('where a sheet that is asked for is not in it', async () => {
    const path = await saveWorkbook(inFolder, good)
    const workbook = await openWorkbook(path)
    const sheet = { name: 'Removals', index: 1, isHidden: false, part: 'xl/worksheets/none.xml' }
    await expect(peekSheet(workbook, sheet)).rejects.toThrow(`${path} has no sheet "Removals": choose one that it lists.`)
  })
})

describe('a hostile workbook gets one sentence', () => {
  const name = 'xl/worksheets/page1.xml'

  test('where it declares entities', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const sentence = (what: string) => `The ${what} of FILE declares a document type, which no spreadsheet program writes: ${saveAgain}`
    expect(await said({ ...good, sheets: [{ name: 'Arrests', rows: '', xml: `${bomb}${sheetXml('')}` }] })).toBe(
      sentence('sheet "Arrests"'),
    )
    expect(await said({ ...good, extra: { 'xl/sharedStrings.xml': `${bomb}<sst><si><t>&b;</t></si></sst>` } })).toBe(
      sentence('table of texts'),
    )
    expect(await said({ ...good, extra: { 'xl/workbook.xml': `${bomb}<workbook/>` } })).toBe(sentence('list of sheets'))
  })

  test('where it is written in another encoding', async () => {
    const utf16 = Buffer.from(`\ufeff${sheetXml('')}`, 'utf16le')
    expect(await said({ ...good, extra: { [name]: utf16 } })).toBe(
      `The sheet "Arrests" of FILE is written in UTF-16, not UTF-8: ${saveAgain}`,
    )
    const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><sst/>'
    expect(await said({ ...good, extra: { 'xl/sharedStrings.xml': latin } })).toBe(
      `The table of texts of FILE is written in ISO-8859-1, not UTF-8: ${saveAgain}`,
    )
  })

  test('where a part claims ten gigabytes', async () => {
    for (const how of ['stored', 'deflated'] as const) {
      const zip = await buildWorkbook({ ...good, how })
      const huge = patch(zip, name, 'directory', -22, 4_000_000_000)
      expect(await said(huge)).toBe(
        `The sheet "Arrests" of FILE claims a size (4000000000 bytes) that its packed form cannot hold: ${again}`,
      )
    }
    const wide = await buildWorkbook({ ...good, how: 'zip64' })
    const place = wide.lastIndexOf(name) + name.length + 13
    wide.writeBigUInt64LE(10_000_000_000n, place)
    expect(await said(wide)).toBe(
      `The sheet "Arrests" of FILE claims a size (10000000000 bytes) that its packed form cannot hold: ${again}`,
    )
  })

  test('where a part unpacks to more, or to less, than it claims', async () => {
    const zip = await buildWorkbook({ ...good, sheets: [{ name: 'Arrests', rows: '<row r="1"/>'.repeat(5000) }], how: 'deflated' })
    const size = zip.readUInt32LE(zip.lastIndexOf(name) - 22)
    expect(await said(patch(zip, name, 'directory', -22, size - 9))).toBe(
      `The sheet "Arrests" of FILE unpacks to more than the ${size - 9} bytes it claims: ${again}`,
    )
    expect(await said(patch(zip, name, 'directory', -22, size + 9))).toMatch(
      /^The sheet "Arrests" of FILE is cut short or damaged: get the file again/,
    )
  })

  test('where a part is a bomb: all alike, and far larger unpacked than any sheet of its size', async () => {
    const unpacked = 300 << 20
    const zip = await buildWorkbook({ ...good, extra: { [name]: Buffer.alloc(unpacked / 1000) }, how: 'stored' })
    const at = zip.lastIndexOf(name)
    zip.writeUInt16LE(8, at - 36)
    zip.writeUInt32LE(unpacked, at - 22)
    expect(await said(zip)).toBe(`The sheet "Arrests" of FILE unpacks to ${unpacked} bytes, more than such a part holds: ${again}`)
  })

  test('where a row or a text never ends', async () => {
    const endless = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(20 << 20)}`
    const sentence = (what: string) => `The ${what} of FILE holds a row or text longer than any spreadsheet writes: ${again}`
    expect(await said({ ...good, sheets: [{ name: 'Arrests', rows: '', xml: endless }], how: 'deflated' })).toBe(
      sentence('sheet "Arrests"'),
    )
    expect(await said({ ...good, extra: { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(20 << 20)}` }, how: 'deflated' })).toBe(
      sentence('table of texts'),
    )
  })
})

describe('what cannot be written', () => {
  test('gets one sentence, and no file of the same call stays', async () => {
    const path = await saveWorkbook(inFolder, good)
    const workbook = await openWorkbook(path)
    const [sheet] = workbook.sheets
    if (sheet === undefined) throw new Error('no sheet')
    const plan = (out: string) => ({ headerRow: 1, columns: [{ index: 0, name: 'a', kind: 'text' as const }], out })
    const jobs = [inFolder('first.parquet'), inFolder('no-folder/second.parquet')].map((out) => ({ workbook, sheet, plan: plan(out) }))
    await expect(sheetsToParquet(jobs, { threads: 2 })).rejects.toThrow(/second\.parquet cannot be written: check that its folder is there/)
    expect(readdirSync(inFolder('.')).filter((file) => file.startsWith('first'))).toEqual([])
  })

  test('leaves a file that was there before as it was', async () => {
    const out = inFolder('before.parquet')
    writeFileSync(out, 'before')
    const cut = await openWorkbook(
      await saveWorkbook(inFolder, { ...good, sheets: [{ name: 'S', rows: '', xml: '<worksheet><sheetData><row>' }] }),
    )
    const [sheet] = cut.sheets
    if (sheet === undefined) throw new Error('no sheet')
    await expect(sheetToParquet(cut, sheet, { headerRow: 1, columns: [{ index: 0, name: 'a', kind: 'text' }], out })).rejects.toThrow(
      Sentence,
    )
    expect(existsSync(out)).toBe(true)
    expect(existsSync(`${out}.partial`)).toBe(false)
  })
})
