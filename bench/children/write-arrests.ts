import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** Writes a workbook of invented arrests as Excel would: shared texts, styled blanks, serial dates. `write-arrests.ts OUT ROWS`. */

let state = 20_260_310
const chance = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}
const below = (limit: number): number => Math.floor(chance() * limit)
const hex = (digits: number): string =>
  Array.from({ length: digits / 8 }, () =>
    below(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('')

type Maker = () => string | number | undefined
const oneOf = (word: string, count: number, missing = 0): Maker => {
  const words = Array.from({ length: count }, (_, i) => `${word} ${i}`)
  return () => (chance() < missing ? undefined : words[Math.floor(chance() * chance() * count)])
}
const moment =
  (missing: number): Maker =>
  () =>
    chance() < missing ? undefined : Number((44_835 + below(1_250 * 86_400) / 86_400).toPrecision(16))
const day =
  (missing: number): Maker =>
  () =>
    chance() < missing ? undefined : 44_835 + below(1_250)
const ids: string[] = []
const person: Maker = () => {
  if (ids.length > 0 && chance() < 0.28) return ids[below(ids.length)]
  ids.push(hex(40))
  return ids.at(-1)
}

const columns: readonly (readonly [string, Maker])[] = [
  ['Apprehension Date', moment(0)],
  ['Apprehension Type', oneOf('ERO Administrative Arrest', 3)],
  ['State', oneOf('INVENTED STATE', 54, 0.2)],
  ['County', oneOf('INVENTED COUNTY', 900, 0.5)],
  ['TOA Current Duty AOR', oneOf('Invented Area of Responsibility', 26, 0.02)],
  ['Apprehension Final Program', oneOf('Invented Removal Program', 14)],
  ['Arresting Agency', oneOf('ICE', 4)],
  ['Apprehension Method', oneOf('Custodial Arrest', 28)],
  ['Apprehension Criminality', oneOf('1 Convicted Criminal', 3)],
  ['Case Status', oneOf('8-Excluded/Removed - Inadmissibility', 15, 0.02)],
  ['Case Category', oneOf('[8C] Excludable / Inadmissible - Administrative Final Order', 32, 0.02)],
  ['Departure Country', oneOf('INVENTED COUNTRY', 180, 0.4)],
  ['Final Order Yes No', oneOf('YES', 2)],
  ['Birth Date', () => '(b)(6), (b)(7)(C)'],
  ['Birth Year', () => 1950 + below(58)],
  ['Citizenship Country', oneOf('INVENTED COUNTRY', 200)],
  ['Gender', oneOf('Male', 3)],
  ['Departed Date', day(0.4)],
  ['Final Order Date', day(0.35)],
  ['Apprehension Site Landmark', oneOf('INVENTED COUNTY JAIL AND DETENTION CENTER', 12_000, 0.02)],
  ['Operation', oneOf('Invented Operation', 400, 0.6)],
  ['TOA Current Duty Site', oneOf('INVENTED SUB-OFFICE', 300, 0.02)],
  ['Case Criminality', oneOf('2 Pending Criminal Charges', 3)],
  ['Case Threat Level', oneOf('Level', 3, 0.5)],
  ['Anonymized Identifier', person],
]

const letters = columns.map((_, i) => String.fromCharCode(65 + i))
const shared = new Map<string, number>()
let uses = 0
const place = (text: string): number => {
  uses++
  const known = shared.get(text)
  if (known !== undefined) return known
  shared.set(text, shared.size)
  return shared.size - 1
}

const textCell = (column: number, row: number, text: string): string =>
  `<c r="${letters[column]}${row}" s="3" t="s"><v>${place(text)}</v></c>`

function cell(column: number, row: number, value: string | number | undefined): string {
  const address = `${letters[column]}${row}`
  if (value === undefined) return `<c r="${address}" s="${column === 17 || column === 18 ? 4 : 3}"/>`
  if (typeof value === 'string') return textCell(column, row, value)
  return `<c r="${address}" s="${column === 0 ? 2 : 4}"><v>${value}</v></c>`
}

const rowOf = (row: number, cells: readonly string[]): string =>
  `<row r="${row}" spans="1:${columns.length}" x14ac:dyDescent="0.25">${cells.join('')}</row>`

function* sheet(rows: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:Y${rows + 7}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`
  yield rowOf(1, [textCell(0, 1, 'Invented Statistical Tracking Unit')])
  yield rowOf(
    7,
    columns.map(([name], i) => textCell(i, 7, name)),
  )
  for (let row = 8; row < rows + 8; ) {
    let block = ''
    for (const until = Math.min(rows + 8, row + 500); row < until; row++)
      block += rowOf(
        row,
        columns.map(([, make], i) => cell(i, row, make())),
      )
    yield block
  }
  yield '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
}

function* texts(): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${shared.size}">`
  const waiting = [...shared.keys()]
  for (let i = 0; i < waiting.length; i += 1000)
    yield waiting
      .slice(i, i + 1000)
      .map((text) => `<si><t>${text}</t></si>`)
      .join('')
  yield '</sst>'
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const typeOf = (part: string, name: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
const small: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${typeOf('/xl/workbook.xml', 'sheet.main')}${typeOf('/xl/worksheets/sheet1.xml', 'worksheet')}${typeOf('/xl/styles.xml', 'styles')}${typeOf('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
  '_rels/.rels': `<Relationships xmlns="${packageRelations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Admin Arrests" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm:ss"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="5"><xf/><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}

const [out = '', rows = '1000000'] = process.argv.slice(2)
const zip = new ZipFile()
for (const [name, text] of Object.entries(small)) zip.addBuffer(Buffer.from(head + text), name)
zip.addReadStreamLazy('xl/worksheets/sheet1.xml', {}, (done) => done(null, Readable.from(sheet(Number(rows)))))
zip.addReadStreamLazy('xl/sharedStrings.xml', {}, (done) => done(null, Readable.from(texts())))
zip.end()
await pipeline(zip.outputStream, createWriteStream(out))
