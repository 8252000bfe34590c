import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../../../src/releases/xlsx/open-workbook.ts'
import { peekSheet } from '../../../src/releases/xlsx/peek-sheet.ts'
import { saveWorkbook, scratchFolder, sheetXml } from './build-workbook.ts'
import { readRows, rowsOf } from './read-back.ts'

const inFolder = scratchFolder()
const rows = '<row r="1"><c t="s"><v>0</v></c><c><v>5</v></c></row>'
const texts = ['<si><t>text</t></si>']
const expected = [{ row: 1, cells: ['text', 5] }]

describe('a workbook is read from a zip', () => {
  test.each(['deflated', 'stored', 'zip64', 'streamed'] as const)('whose parts are %s', async (how) => {
    expect(await readRows(inFolder, rows, { texts, how })).toEqual(expected)
  })

  test('whose names differ in case, slashes and place', async () => {
    const extra = {
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Book/Main.xml"/></Relationships>',
      'book/main.xml': '<workbook xmlns:rel="x"><sheets><sheet name="A &amp; B" rel:id="r1"/></sheets></workbook>',
      'Book/_rels/MAIN.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="..\\pages/one.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="/texts.xml"/></Relationships>',
      'pages/One.XML': sheetXml(rows),
      'texts.xml': `<sst>${texts.join('')}</sst>`,
    }
    const workbook = await openWorkbook(await saveWorkbook(inFolder, { sheets: [], extra }))
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['A & B'])
    expect(await rowsOf(workbook)).toEqual(expected)
  })
})

describe('the sheets of a workbook', () => {
  const page = (n: number) => `<row r="1"><c><v>${n}</v></c></row>`

  test('are listed in the order of their tabs, found by relationship and not by file name', async () => {
    const sheets = ['One', 'Two', 'Three'].map((name, i) => ({ name, rows: page(i + 1), ...(i === 1 ? { state: 'veryHidden' } : {}) }))
    const workbook = await openWorkbook(await saveWorkbook(inFolder, { sheets }))
    expect(workbook.sheets).toMatchObject([
      { name: 'One', index: 0, isHidden: false },
      { name: 'Two', index: 1, isHidden: true },
      { name: 'Three', index: 2, isHidden: false },
    ])
    expect(await Promise.all([0, 1, 2].map((i) => rowsOf(workbook, i)))).toEqual([1, 2, 3].map((n) => [{ row: 1, cells: [n] }]))
  })

  test('leave out charts', async () => {
    const extra = {
      'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="Chart" r:id="c"/><sheet name="Rows" r:id="w"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="c" Type="x/chartsheet" Target="c.xml"/><Relationship Id="w" Type="x/worksheet" Target="w.xml"/></Relationships>',
      'xl/w.xml': sheetXml(page(4)),
    }
    const workbook = await openWorkbook(await saveWorkbook(inFolder, { sheets: [], extra }))
    expect(workbook.sheets).toMatchObject([{ name: 'Rows', index: 0 }])
  })

  test.each([
    ['', false],
    [' date1904="0"', false],
    [' date1904="false"', false],
    [' date1904="1"', true],
    [' date1904="true"', true],
  ])('count days from 1904 where the workbook has%s', async (properties, is1904) => {
    expect((await openWorkbook(await saveWorkbook(inFolder, { sheets: [{ name: 'S', rows: '' }], properties }))).is1904).toBe(is1904)
  })
})

describe('a look at the first rows', () => {
  const many = Array.from(
    { length: 200 },
    (_, i) => `<row r="${i + 3}"><c t="s"><v>${i % 3}</v></c><c r="F${i + 3}"><v>${i}</v></c></row>`,
  ).join('')
  const three = ['<si><t>a</t></si>', '<si><t>b</t></si>', '<si><t>c</t></si>']

  test('gives as many as asked for, with their true numbers', async () => {
    const workbook = await openWorkbook(await saveWorkbook(inFolder, { sheets: [{ name: 'S', rows: many }], texts: three }))
    const [sheet] = workbook.sheets
    if (sheet === undefined) throw new Error('no sheet')
    expect(await peekSheet(workbook, sheet, { rows: 2, columns: 3 })).toEqual([
      { row: 3, cells: ['a'] },
      { row: 4, cells: ['b'] },
    ])
    expect(await peekSheet(workbook, sheet)).toHaveLength(40)
    expect((await peekSheet(workbook, sheet, { rows: 1000 })).at(-1)).toEqual({ row: 202, cells: ['b', null, null, null, null, 199] })
  })
})
