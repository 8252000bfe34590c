import { describe, expect, it } from 'vitest'
import { findCell } from '../../../src/releases/workbook/grid.ts'
import { readWorkbookGrids } from '../../../src/releases/workbook/read-workbook-grids.ts'
import { shownValue } from '../../../src/releases/workbook/shown-value.ts'
import { saveWorkbook, scratchFolder, sheetXml } from '../xlsx/build-workbook.ts'

const inFolder = scratchFolder()
const styles = `<styleSheet xmlns="x"><numFmts count="1"><numFmt numFmtId="164" formatCode="mmm\\-yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="3"/></cellXfs><cellStyles><xf numFmtId="4"/></cellStyles></styleSheet>`

describe('a workbook read as a table of cells', () => {
  it('keeps formats, formulas, hidden rows and columns, and merged cells', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Total</t></is></c><c r="B1" s="1"><f>B3/B2</f><v>0.0299</v></c></row>
<row r="3" hidden="1"><c r="B3" s="2"><v>45931</v></c><c r="D3" s="3"><v>1124</v></c></row>`
    const xml = sheetXml(rows)
      .replace('<sheetData>', '<cols><col min="4" max="4" hidden="1"/></cols><sheetData>')
      .replace('<pageMargins', '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells><pageMargins')
    const path = await saveWorkbook(inFolder, { sheets: [{ name: 'One', rows: '', xml }], extra: { 'xl/styles.xml': styles } })
    const [grid] = (await readWorkbookGrids(path)).sheets
    if (!grid) throw new Error('no sheet was read')
    const shown = (row: number, column: number) => {
      const cell = findCell(grid, row, column)
      return cell ? shownValue(cell) : undefined
    }
    expect([shown(1, 0), shown(1, 1), shown(3, 1), shown(3, 3), shown(2, 0)]).toEqual(['Total', '2.99%', 'Oct 2025', '1,124', undefined])
    expect(findCell(grid, 1, 1)?.formula).toBe('B3/B2')
    expect([...grid.hiddenRows]).toEqual([3])
    expect([...grid.hiddenColumns]).toEqual([3])
    expect(grid.merged).toEqual([{ top: 1, left: 0, bottom: 2, right: 2 }])
  })

  it('shows a zero as the dash that its format asks for', () => {
    expect(shownValue({ value: 0, format: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' })).toBe('-')
    expect(shownValue({ value: 0, format: '0.0%' })).toBe('0.0%')
    expect(shownValue({ value: 33.395907473309606, format: '0.0%' })).toBe('3339.6%')
    expect(shownValue({ value: 1234567.891 })).toBe('1234567.891')
  })

  it.each([
    ['more filled cells than statistics do', `<row>${'<c><v>1</v></c>'.repeat(500)}</row>`.repeat(401)],
    ['more rows than statistics do', '<row/>'.repeat(200_001)],
    ['one cell far out in each of many rows', '<row><c r="ALK1"><v>1</v></c></row>'.repeat(4_100)],
  ])('is given up where a sheet holds %s', async (_says, rows) => {
    const path = await saveWorkbook(inFolder, { sheets: [{ name: 'Many', rows }] })
    await expect(readWorkbookGrids(path)).rejects.toThrow(/more than a sheet of statistics does/)
  })

  it('is given up where one long text stands in every cell', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(100)
    const path = await saveWorkbook(inFolder, {
      sheets: [{ name: 'Long', rows: `<row>${cells}</row>`.repeat(20) }],
      texts: [`<si><t>${'x'.repeat(30_000)}</t></si>`],
    })
    await expect(readWorkbookGrids(path)).rejects.toThrow(/more than a sheet of statistics does/)
  })
})
