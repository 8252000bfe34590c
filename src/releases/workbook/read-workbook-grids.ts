import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Sentence } from '../../kernel/sentence.ts'
import { openWorkbook } from '../xlsx/open-workbook.ts'
import { getItAgain, partFault } from '../xlsx/part-fault.ts'
import { sheetName } from '../xlsx/sheet-source.ts'
import { textsOf } from '../xlsx/texts-of.ts'
import { partKey, readZipDirectory } from '../xlsx/zip-directory.ts'
import type { Grid, WorkbookGrids } from './grid.ts'
import { readFormats } from './read-formats.ts'
import { readGrid } from './read-grid.ts'

/** Published workbooks have a dozen sheets that unpack to some 13 MB together. */
const mostSheets = 200
const largestTogether = 256 << 20

/**
 * Reads a published workbook of modest size whole: every sheet as a table of cells, hidden ones included.
 * @throws Sentence where the file is missing, no workbook, protected, damaged, a bomb, or larger than statistics are
 */
export async function readWorkbookGrids(path: string): Promise<WorkbookGrids> {
  const workbook = await openWorkbook(path)
  const directory = await readZipDirectory(path)
  const styles = directory.get('xl/styles.xml')
  const formats = styles ? await readFormats(styles, { path, what: 'table of formats' }) : []
  const together = workbook.sheets.reduce((sum, { part }) => sum + (directory.get(partKey(part))?.size ?? 0), 0)
  if (workbook.sheets.length > mostSheets || together > largestTogether)
    throw new Sentence(
      `${path} has ${workbook.sheets.length} sheets of ${together} bytes, more than published statistics have: choose another file.`,
    )
  const texts = await textsOf(workbook)
  const sheets: Grid[] = []
  for (const sheet of workbook.sheets) {
    const entry = directory.get(partKey(sheet.part))
    if (!entry) throw partFault(sheetName(workbook, sheet), 'is missing from the file', getItAgain)
    sheets.push(await readGrid({ workbook, sheet, entry, texts, formats }))
  }
  return { file: basename(path), sha256: await fileSum(path), is1904: workbook.is1904, sheets }
}

/** SHA-256 of a file's bytes, in hex. */
export async function fileSum(path: string): Promise<string> {
  const sum = createHash('sha256')
  await pipeline(createReadStream(path), sum)
  return sum.digest('hex')
}
