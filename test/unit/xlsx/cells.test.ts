import { describe, expect, test } from 'vitest'
import { scratchFolder } from './build-workbook.ts'
import { readRow, readRows } from './read-back.ts'

const inFolder = scratchFolder()
const cells = (xml: string, others = {}) => readRow(inFolder, xml, others)

describe('a cell holds', () => {
  test('a shared text', async () => {
    const texts = ['<si><t>first</t></si>', '<si><t>second</t></si>']
    expect(await cells('<c r="A1" t="s"><v>1</v></c><c r="B1" s="2" t="s"><v>0</v></c>', { texts })).toEqual(['second', 'first'])
  })

  test('a shared text made of rich runs, less the phonetic ones', async () => {
    const texts = [
      '<si><r><rPr><b/></rPr><t>Taken </t></r><r><t xml:space="preserve"> by </t></r><rPh sb="0" eb="1"><t>no</t></rPh><r><t>night</t></r></si>',
    ]
    expect(await cells('<c r="A1" t="s"><v>0</v></c>', { texts })).toEqual(['Taken  by night'])
  })

  test('a number, in every way a number is written', async () => {
    const written = [
      '12',
      '-0.5',
      '1.2E-3',
      '45175.03517361111',
      '45155.703472222223',
      '0.1',
      '1e300',
      '007',
      '+3',
      '123456789012345678',
      '.5',
      '5.',
    ]
    const xml = written.map((text, i) => `<c r="${String.fromCharCode(65 + i)}1"><v>${text}</v></c>`).join('')
    expect(await cells(xml)).toEqual(written.map(Number))
  })

  test('a text typed into the cell, plain and rich', async () => {
    expect(
      await cells('<c r="A1" t="inlineStr"><is><t>plain</t></is></c><c r="B1" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c>'),
    ).toEqual(['plain', 'rich'])
  })

  test('entities, numbered characters, CDATA sections and escapes', async () => {
    const xml =
      '<c r="A1" t="inlineStr"><is><t>M&amp;TC &lt;A&gt; &quot;B&apos; &#233;&#x1F600;</t></is></c>' +
      '<c r="B1" t="inlineStr"><is><t><![CDATA[a <b> & c]]></t></is></c>' +
      '<c r="C1" t="str"><v>one_x000D_two_x005F_three</v></c>' +
      '<c r="D1" t="inlineStr"><is><t>&unknown; &#9999999;</t></is></c>'
    expect(await cells(xml)).toEqual(['M&TC <A> "B\' é😀', 'a <b> & c', 'one\rtwo_three', '&unknown; &#9999999;'])
  })

  test('what a formula last gave: text, number, yes or no, or a fault', async () => {
    const xml =
      '<c r="A1" t="str"><f>CONCAT("a","b")</f><v>ab</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="b"><f>TRUE()</f><v>1</v></c>' +
      '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f t="shared" si="0"/><v>7</v></c><c r="F1"><f>HYPERLINK("x","&gt;")</f></c>'
    expect(await cells(xml)).toEqual(['ab', 2, true, '#DIV/0!', 7])
  })

  test('an ISO date of the newer dialect, as text', async () => {
    expect(await cells('<c r="A1" t="d"><v>2023-01-01T10:00:00Z</v></c>')).toEqual(['2023-01-01T10:00:00Z'])
  })

  test('nothing: styled blanks, empty values, empty texts and blanks alone', async () => {
    const xml =
      '<c r="A1" s="3"/><c r="B1" s="3"></c><c r="C1"><v></v></c><c r="D1"><v/></c><c r="E1" t="inlineStr"><is><t/></is></c>' +
      '<c r="F1" t="inlineStr"><is><t xml:space="preserve">  \t</t></is></c><c r="G1" t="s"><v>0</v></c><c r="H1" s="14" /><c r="I1"><v>1</v></c>'
    expect(await cells(xml, { texts: ['<si><t/></si>'] })).toEqual([null, null, null, null, null, null, null, null, 1])
  })

  test('text less its leading and trailing spaces and tabs, line breaks kept', async () => {
    expect(await cells('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> \t a b\n </t></is></c>')).toEqual(['a b\n'])
  })

  test('text with one kind of line break, but for carriage returns that are meant', async () => {
    const xml = '<c r="A1" t="inlineStr"><is><t>a\r\nb\rc&#13;\nd_x000D_</t></is></c><c r="B1" t="s"><v>0</v></c>'
    expect(await cells(xml, { texts: ['<si><t>a\r\nb</t></si>'] })).toEqual(['a\nb\nc\r\nd\r', 'a\nb'])
  })

  test('text where a number should be', async () => {
    expect(await cells('<c r="A1"><v>12 days</v></c>')).toEqual(['12 days'])
  })
})

describe('a cell stands', () => {
  test('where its address says, far to the right too', async () => {
    const [row] = await readRows(inFolder, '<row r="5"><c r="C5"><v>1</v></c><c r="AB5"><v>2</v></c><c r="XFD5"><v>3</v></c></row>')
    expect(row?.row).toBe(5)
    expect(row?.cells.flatMap((cell, i) => (cell === null ? [] : [[i, cell]]))).toEqual([
      [2, 1],
      [27, 2],
      [16_383, 3],
    ])
  })

  test('behind its neighbour where it has no address', async () => {
    expect(await cells('<c><v>1</v></c><c t="str"><v>b</v></c><c r="E1"><v>5</v></c><c><v>6</v></c>')).toEqual([1, 'b', null, null, 5, 6])
  })

  test('nowhere when its address names no column of a sheet', async () => {
    expect(await cells('<c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c><c r="12"><v>3</v></c><c r="B1"><v>4</v></c>')).toEqual([1, 4])
  })

  test('in a row that counts on where rows have no numbers', async () => {
    const rows = await readRows(inFolder, '<row><c><v>1</v></c></row><row r="9"><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>')
    expect(rows).toEqual([
      { row: 1, cells: [1] },
      { row: 9, cells: [2] },
      { row: 10, cells: [] },
      { row: 11, cells: [3] },
    ])
  })
})

describe('XML may be written with', () => {
  test('attributes in any order, either quote, and blanks around them', async () => {
    expect(
      await cells(`<c t='s' r='A1'  s = "1" ><v>0</v></c ><c\n cm="1" r="B1"\tt="n" ><v>2</v ></c>`, { texts: ['<si><t>x</t></si>'] }),
    ).toEqual(['x', 2])
  })

  test('comments and instructions between the elements', async () => {
    const rows = '<!-- </row> --><row r="1"><!-- <c r="A1"><v>9</v></c> --><c r="A1"><v><!-- -->1<!-- 2 --></v></c><?pi </row>?></row>'
    expect(await readRows(inFolder, rows)).toEqual([{ row: 1, cells: [1] }])
  })

  test('a prefix before every name, CDATA that looks like one included', async () => {
    const xml =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t><![CDATA[<x:t>]]></x:t></x:is></x:c>' +
      '<x:c r="C1" s="1"/><x:c r="D1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const texts = '<?xml version="1.0"?><x:sst xmlns:x="urn:x"><x:si><x:t>shared</x:t></x:si></x:sst>'
    const rows = await readRows(inFolder, '', {
      sheets: [{ name: 'Sheet', rows: '', xml }],
      texts: [],
      extra: { 'xl/sharedStrings.xml': texts },
    })
    expect(rows).toEqual([{ row: 1, cells: ['a', '<x:t>', null, 'shared'] }])
  })

  test('a mark of the byte order before it', async () => {
    const xml = `\ufeff<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`
    expect(await readRows(inFolder, '', { sheets: [{ name: 'Sheet', rows: '', xml }] })).toEqual([{ row: 1, cells: [1] }])
  })

  test('no rows at all', async () => {
    for (const xml of ['<worksheet><sheetData/></worksheet>', '<worksheet><sheetData></sheetData></worksheet>', '<worksheet></worksheet>'])
      expect(await readRows(inFolder, '', { sheets: [{ name: 'Sheet', rows: '', xml }] })).toEqual([])
  })
})
