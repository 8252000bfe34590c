import ExcelJS from 'exceljs'

export interface ReadSheet {
  name: string
  /** Rows above and including the header, then records and footers: values as the library gives them, from column A. */
  rows: unknown[][]
}

/** Reads a small workbook with a library that shares no code with our writer. Serial days come as numbers. */
export async function readWorkbook(path: string): Promise<ReadSheet[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook.worksheets.map((sheet) => {
    const rows: unknown[][] = []
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const cells: unknown[] = []
      for (let place = 1; place <= sheet.columnCount; place++) cells.push(row.getCell(place).value)
      rows.push(cells)
    })
    return { name: sheet.name, rows }
  })
}
