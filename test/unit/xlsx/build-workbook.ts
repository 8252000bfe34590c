import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { ZipFile } from 'yazl'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface SheetPart {
  name: string
  /** The rows, `<row ...>...</row>`, as XML. */
  rows: string
  state?: string
  /** The whole sheet's XML, where the frame matters. */
  xml?: string
}

export interface WorkbookParts {
  sheets: readonly SheetPart[]
  /** The items of the table of texts: `<si>...</si>` each. */
  texts?: readonly string[]
  /** Attributes of `workbookPr`. */
  properties?: string
  /** Parts added, or put in the place of those made here. */
  extra?: Readonly<Record<string, string | Buffer>>
  how?: 'deflated' | 'stored' | 'zip64' | 'streamed'
}

export const sheetXml = (rows: string): string =>
  `${head}<worksheet xmlns="${main}"><dimension ref="A1"/><sheetData>${rows}</sheetData><pageMargins left="0.7"/></worksheet>`

const textsXml = (items: readonly string[]): string => `${head}<sst xmlns="${main}">${items.join('')}</sst>`

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

/** The parts of a small workbook, by name. Sheets lie where only the relationships say, not under `sheet1.xml`. */
function partsOf({ sheets, texts, properties = '', extra = {} }: WorkbookParts): Record<string, string | Buffer> {
  const listed = sheets.map(
    ({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 7}"${state ? ` state="${state}"` : ''} r:id="rel${i}"/>`,
  )
  const relations = sheets.map((_, i) => relation(`rel${i}`, 'worksheet', `worksheets/page${sheets.length - i}.xml`))
  const parts: Record<string, string | Buffer> = {
    '_rels/.rels': `${head}<Relationships xmlns="${packageRelations}">${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${properties}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageRelations}">${relations.join('')}${texts ? relation('texts', 'sharedStrings', 'sharedStrings.xml') : ''}</Relationships>`,
  }
  if (texts) parts['xl/sharedStrings.xml'] = textsXml(texts)
  for (const [i, { rows, xml }] of sheets.entries()) parts[`xl/worksheets/page${sheets.length - i}.xml`] = xml ?? sheetXml(rows)
  return { ...parts, ...extra }
}

/** A small workbook as the bytes of its zip. */
export async function buildWorkbook(workbook: WorkbookParts): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(partsOf(workbook))) {
    const bytes = Buffer.from(text)
    if (workbook.how === 'streamed') zip.addReadStream(Readable.from([bytes]), name)
    else zip.addBuffer(bytes, name, { compress: workbook.how !== 'stored', forceZip64Format: workbook.how === 'zip64' })
  }
  zip.end({ forceZip64Format: workbook.how === 'zip64', comment: '' })
  return await buffer(zip.outputStream)
}

/** A folder for one test file, gone when its tests are done. */
export function scratchFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'writ-xlsx-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (name) => join(folder, name)
}

let made = 0

/** Writes a small workbook and says where. */
export async function saveWorkbook(inFolder: (name: string) => string, workbook: WorkbookParts | Buffer): Promise<string> {
  const path = inFolder(`book-${++made}.xlsx`)
  writeFileSync(path, Buffer.isBuffer(workbook) ? workbook : await buildWorkbook(workbook))
  return path
}
