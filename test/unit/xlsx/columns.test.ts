import { describe, expect, test } from 'vitest'
import { scratchFolder, type WorkbookParts } from './build-workbook.ts'
import { type Columns, readColumn, readColumns } from './read-back.ts'

const inFolder = scratchFolder()
const values = ({ rows }: Columns): (string | null)[] => rows.map(([, value]) => value ?? null)
const typed = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const number = (text: string): string => `<c><v>${text}</v></c>`

describe('a text column', () => {
  test('keeps texts, and numbers as their shortest decimal text', async () => {
    const cells = [
      typed('a'),
      number('12'),
      number('0.5'),
      number('1.50'),
      number('45155.703472222223'),
      number('1E-7'),
      number('1e21'),
      number('-0.10'),
    ]
    const expected = ['a', '12', '0.5', '1.5', '45155.70347222222', '0.0000001', '1000000000000000000000', '-0.1']
    expect(values(await readColumn(inFolder, 'text', cells))).toEqual(expected)
  })

  test('keeps yes and no as TRUE and FALSE, and takes a fault for unreadable', async () => {
    const columns = await readColumn(
      inFolder,
      'text',
      ['<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', '<c t="e"><v>#N/A</v></c>'].map((c) => c),
    )
    expect(values(columns)).toEqual(['TRUE', 'FALSE', null])
    expect(columns.read.columns[0]).toMatchObject({ filled: 3, unreadable: 1, unreadableExamples: [{ row: 4, raw: '#N/A' }] })
  })

  test('keeps redaction marks as they are and counts the cells that hold one', async () => {
    const texts = ['<si><t>(b)(6), (b)(7)(C)</t></si>', '<si><t>JUAREZ</t></si>', '<si><t>seen b(6), b(7)c</t></si>']
    const shared = [0, 1, 2, 0].map((place) => `<c t="s"><v>${place}</v></c>`)
    const columns = await readColumn(inFolder, 'text', [...shared, typed('(B)(3)'), typed('(c)(b'), typed('(b)(7)(E )')], { texts })
    expect(values(columns)).toEqual([
      '(b)(6), (b)(7)(C)',
      'JUAREZ',
      'seen b(6), b(7)c',
      '(b)(6), (b)(7)(C)',
      '(B)(3)',
      '(c)(b',
      '(b)(7)(E )',
    ])
    expect(columns.read.columns[0]).toMatchObject({ filled: 7, redacted: 5, unreadable: 0, distinctCount: 6 })
  })

  test('takes one text for one, however the workbook holds it', async () => {
    const texts = ['<si><t>MALE</t></si>', '<si><t xml:space="preserve"> MALE </t></si>', '<si><r><t>MA</t></r><r><t>LE</t></r></si>']
    const cells = [...[0, 1, 2].map((place) => `<c t="s"><v>${place}</v></c>`), typed('MALE'), '<c t="str"><v>MALE</v></c>']
    const columns = await readColumn(inFolder, 'text', cells, { texts })
    expect(values(columns)).toEqual(['MALE', 'MALE', 'MALE', 'MALE', 'MALE'])
    expect(columns.read.columns[0]?.distinctCount).toBe(1)
  })

  test('holds characters of every length in UTF-8', async () => {
    const columns = await readColumn(inFolder, 'text', [typed('ñ'), typed('日本'), typed('😀'), typed('_xD83D__xDE00_')])
    expect(values(columns)).toEqual(['ñ', '日本', '😀', '😀'])
  })

  test('holds the replacement character where bytes are no UTF-8', async () => {
    const broken = (before: string, behind: string): Buffer =>
      Buffer.concat([Buffer.from(`${before}a`), Buffer.of(0xff), Buffer.from(`b${behind}`)])
    const row = (r: number, cell: string): string => `<row r="${r}">${cell}</row>`
    const sheet = broken(
      `<worksheet><sheetData>${row(1, '<c><v>1</v></c>')}${row(2, '<c t="s"><v>0</v></c>')}<row r="3"><c t="inlineStr"><is><t>`,
      '</t></is></c></row></sheetData></worksheet>',
    )
    const extra = { 'xl/sharedStrings.xml': broken('<sst><si><t>', '</t></si></sst>'), 'xl/worksheets/page1.xml': sheet }
    const columns = await readColumns(inFolder, { sheets: [{ name: 'S', rows: '' }], texts: [], extra }, ['text'])
    expect(values(columns)).toEqual(['a\ufffdb', 'a\ufffdb'])
  })
})

describe('a number column', () => {
  test('keeps numbers, also those typed as text', async () => {
    const cells = [number('1.5'), typed(' 12 '), typed('-1e3'), '<c t="b"><v>1</v></c>']
    const columns = await readColumn(inFolder, 'number', cells)
    expect(values(columns)).toEqual(['1.5', '12', '-1000', '1'])
    expect(columns.read.columns[0]).toMatchObject({ filled: 4, smallest: '-1000', largest: '12' })
  })

  test('says what it cannot take, apart from what was redacted', async () => {
    const cells = [typed('twelve'), typed('(b)(6)'), typed('1,000'), typed('0x10'), '<c t="e"><v>#REF!</v></c>', number('7')]
    const columns = await readColumn(inFolder, 'number', cells)
    expect(values(columns)).toEqual([null, null, null, null, null, '7'])
    expect(columns.read.columns[0]).toMatchObject({ filled: 6, redacted: 1, unreadable: 4 })
    expect(columns.read.columns[0]?.unreadableExamples).toEqual([
      { row: 2, raw: 'twelve' },
      { row: 4, raw: '1,000' },
      { row: 5, raw: '0x10' },
      { row: 6, raw: '#REF!' },
    ])
  })

  test('gives at most 20 examples of what it cannot take, and counts the rest', async () => {
    const columns = await readColumn(
      inFolder,
      'number',
      Array.from({ length: 30 }, () => typed('word')),
    )
    expect(columns.read.columns[0]?.unreadable).toBe(30)
    expect(columns.read.columns[0]?.unreadableExamples).toHaveLength(20)
  })
})

describe('an instant column', () => {
  test('turns serial numbers into times, rounded to a tenth of a millisecond', async () => {
    const cells = [number('45175.03517361111'), number('45155.703472222223'), number('44927'), number('1'), number('59'), number('61')]
    expect(values(await readColumn(inFolder, 'instant', cells))).toEqual([
      '2023-09-06 00:50:39',
      '2023-08-17 16:53:00',
      '2023-01-01 00:00:00',
      '1900-01-01 00:00:00',
      '1900-02-28 00:00:00',
      '1900-03-01 00:00:00',
    ])
  })

  test('knows the 29 February 1900 that never was, and times outside 1900 to 2100', async () => {
    const columns = await readColumn(inFolder, 'instant', [
      number('60'),
      number('60.5'),
      number('-1'),
      number('0'),
      number('73415.5'),
      number('73416'),
      number('2958465'),
    ])
    expect(values(columns)).toEqual([null, null, null, null, '2100-12-31 12:00:00', null, null])
    expect(columns.read.columns[0]).toMatchObject({ filled: 7, unreadable: 6 })
    expect(columns.read.columns[0]?.unreadableExamples[0]).toEqual({ row: 2, raw: '60' })
  })

  test('counts from 1904 where the workbook says so', async () => {
    const others = { properties: ' date1904="1"' }
    expect(values(await readColumn(inFolder, 'instant', [number('0'), number('43713.5'), number('30000')], others))).toEqual([
      '1904-01-01 00:00:00',
      '2023-09-06 12:00:00',
      '1986-02-19 00:00:00',
    ])
  })

  test('reads the shapes that dates are typed in', async () => {
    const cells = [
      '2023-01-01',
      '2023-01-01 10:00',
      '1/2/2023',
      '01/02/2023 03:10 PM',
      'Apr 30, 2012',
      '2023-01-01T10:00:00Z',
      '(b)(6)',
      'soon',
    ].map(typed)
    const columns = await readColumn(inFolder, 'instant', [...cells, '<c t="d"><v>2023-05-06T07:08:09.5</v></c>'])
    expect(values(columns)).toEqual([
      '2023-01-01 00:00:00',
      '2023-01-01 10:00:00',
      '2023-01-02 00:00:00',
      '2023-01-02 15:10:00',
      '2012-04-30 00:00:00',
      '2023-01-01 10:00:00',
      null,
      null,
      '2023-05-06 07:08:09.5',
    ])
    expect(columns.read.columns[0]).toMatchObject({
      filled: 9,
      redacted: 1,
      unreadable: 1,
      unreadableExamples: [{ row: 9, raw: 'soon' }],
      smallest: '2012-04-30T00:00:00',
      largest: '2023-05-06T07:08:09.5',
    })
  })

  test('tells when no value has a time of day', async () => {
    const shared = { texts: ['<si><t>1/2/2023</t></si>'] }
    const midnight = await readColumn(inFolder, 'instant', [number('45000'), typed('2023-01-01'), '<c t="s"><v>0</v></c>'], shared)
    expect(midnight.read.columns[0]?.isAllMidnight).toBe(true)
    const timed = await readColumn(inFolder, 'instant', [number('45000'), number('45000.25')])
    expect(timed.read.columns[0]?.isAllMidnight).toBe(false)
    const none = await readColumn(inFolder, 'instant', [typed('soon')])
    expect(none.read.columns[0]).toMatchObject({ isAllMidnight: false, filled: 1 })
  })
})

describe('a day column', () => {
  test('keeps the day of serial numbers and texts', async () => {
    const columns = await readColumn(inFolder, 'day', [number('44927'), number('44927.99'), typed('12/31/1969 23:59'), typed('1/1/1900')])
    expect(values(columns)).toEqual(['2023-01-01', '2023-01-01', '1969-12-31', '1900-01-01'])
    expect(columns.read.columns[0]).toMatchObject({ smallest: '1900-01-01', largest: '2023-01-01' })
  })
})

describe('a count-only column', () => {
  const rows =
    '<row r="1"><c><v>1</v></c></row><row r="2"><c><v>1</v></c><c t="s"><v>0</v></c></row><row r="3"><c><v>2</v></c><c t="inlineStr"><is><t>(b)(6)</t></is></c></row>' +
    '<row r="4"><c><v>3</v></c><c t="s"><v>1</v></c></row><row r="5"><c><v>3</v></c><c><v>9</v></c></row><row r="6"><c><v>3</v></c><c t="s"><v>2</v></c></row>'
  const workbook: WorkbookParts = {
    sheets: [{ name: 'Sheet', rows }],
    texts: ['<si><t>Pentecostal</t></si>', '<si><t/></si>', '<si><t>b(6)</t></si>'],
  }

  test('is counted and goes no further', async () => {
    const { read, rows: written } = await readColumns(inFolder, workbook, ['number', 'count-only'], { minFilled: 1 })
    expect(read.columns[1]).toMatchObject({ name: 'c1', kind: 'count-only', filled: 4, redacted: 2, unreadable: 0 })
    expect(JSON.stringify(read)).not.toContain('Pentecostal')
    expect(written.map((row) => row.length)).toEqual([2, 2, 2, 2, 2])
  })
})

describe('a record', () => {
  const row = (r: number, ...cells: string[]): string => `<row r="${r}">${cells.join('')}</row>`

  test('keeps the row number that the spreadsheet shows, gaps and order as they are', async () => {
    const rows = row(3, typed('h'), typed('i')) + row(7, typed('a'), typed('b')) + row(9, typed('c'), typed('d'))
    const { read, rows: written } = await readColumns(inFolder, { sheets: [{ name: 'S', rows }] }, ['text', 'text'], { headerRow: 3 })
    expect(written).toEqual([
      ['7', 'a', 'b'],
      ['9', 'c', 'd'],
    ])
    expect(read).toMatchObject({ rows: 2, lastRow: 9, blankRows: 0, noteCount: 0 })
  })

  test('is told from a footer, which is returned, and from blank rows, which are counted', async () => {
    const rows =
      row(1, typed('h'), typed('i')) +
      row(2, typed('a'), typed('b')) +
      row(3, '<c s="1"/><c s="1"/>') +
      '<row r="4"/>' +
      row(5, typed('Source: invented')) +
      row(6, '<c r="H6" t="inlineStr"><is><t>aside</t></is></c>') +
      row(7, typed('c'), typed('d'))
    const { read, rows: written } = await readColumns(inFolder, { sheets: [{ name: 'S', rows }] }, ['text', 'text'])
    expect(written.map(([number]) => number)).toEqual(['2', '7'])
    expect(read).toMatchObject({ rows: 2, lastRow: 7, blankRows: 2, noteCount: 2 })
    expect(read.notes).toEqual([
      { row: 5, text: 'Source: invented' },
      { row: 6, text: 'aside' },
    ])
  })

  test('leaves nothing of a footer in the columns, whatever kinds they have', async () => {
    const rows =
      row(1, typed('h')) +
      row(2, number('7'), typed('x')) +
      row(3, '<c/>', '<c/>', number('45000')) +
      row(4, '<c/>', typed('y'), number('1')) +
      row(5, number('(b)(6)'))
    const { read, rows: written } = await readColumns(inFolder, { sheets: [{ name: 'S', rows }] }, ['number', 'text', 'instant'])
    expect(written).toEqual([
      ['2', '7', 'x', null],
      ['4', null, 'y', '1900-01-01 00:00:00'],
    ])
    expect(read.columns.map(({ filled, redacted, unreadable }) => [filled, redacted, unreadable])).toEqual([
      [1, 0, 0],
      [2, 0, 0],
      [1, 0, 0],
    ])
  })

  test('may need more cells, or one, as its plan says', async () => {
    const rows = row(1, typed('h')) + row(2, typed('a')) + row(3, typed('a'), typed('b')) + row(4, typed('a'), typed('b'), typed('c'))
    const count = async (minFilled: number): Promise<number> =>
      (await readColumns(inFolder, { sheets: [{ name: 'S', rows }] }, ['text', 'text', 'text'], { minFilled })).read.rows
    expect([await count(1), await count(2), await count(3)]).toEqual([3, 2, 1])
  })

  test('takes planned columns in the order of the plan, wherever they stand, and no others', async () => {
    const rows = row(1, typed('h')) + row(2, typed('a'), typed('b'), typed('c'), '<c r="AC2"><v>5</v></c>')
    const columns = [
      { index: 28, name: 'last', kind: 'number' as const },
      { index: 0, name: 'first', kind: 'text' as const },
    ]
    const { rows: written } = await readColumns(inFolder, { sheets: [{ name: 'S', rows }] }, [], { columns })
    expect(written).toEqual([['2', '5', 'a']])
  })

  test('may be missing altogether: the file then has its columns and no rows', async () => {
    const { read, rows: written } = await readColumns(inFolder, { sheets: [{ name: 'S', rows: row(1, typed('h')) }] }, ['text', 'day'])
    expect(written).toEqual([])
    expect(read).toMatchObject({ rows: 0, lastRow: 0, blankRows: 0 })
    expect(read.columns[0]).toMatchObject({ filled: 0, distinctCount: 0 })
  })
})
