import { posix } from 'node:path'
import { Sentence } from '../../kernel/sentence.ts'
import type { SheetInfo, Workbook } from './contract.ts'
import { wholePart } from './part-chunks.ts'
import { getItAgain, partFault, saveItAgain } from './part-fault.ts'
import { type XmlTag, xmlTags } from './xml-tags.ts'
import { partKey, readZipDirectory, type ZipEntry } from './zip-directory.ts'

const largestSmallPart = 32 << 20

interface Relation {
  id: string
  /** The last word of the type: `worksheet`, `sharedStrings`. What goes before differs between the two dialects of the standard. */
  type: string
  part: string
}

type Directory = Map<string, ZipEntry>

async function tagsOf(directory: Directory, path: string, part: string, what: string): Promise<XmlTag[]> {
  const entry = directory.get(partKey(part))
  return entry ? xmlTags(await wholePart(entry, { path, what }, largestSmallPart), { path, what }) : []
}

/** The parts that a part refers to. Their places are relative to its folder, or start with a slash. */
async function relationsOf(directory: Directory, path: string, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const tags = await tagsOf(directory, path, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), 'list of parts')
  return tags.flatMap(({ name, attributes: { Id, Type, Target, TargetMode } }) => {
    if (name !== 'Relationship' || TargetMode === 'External' || !Id || !Type || !Target) return []
    const place = Target.replaceAll('\\', '/')
    const target = place.startsWith('/') ? place.slice(1) : posix.join(folder, place)
    return [{ id: Id, type: posix.basename(Type), part: target }]
  })
}

async function workbookPart(directory: Directory, path: string): Promise<string> {
  const [main] = (await relationsOf(directory, path, '')).filter((relation) => relation.type === 'officeDocument')
  const part = main?.part ?? 'xl/workbook.xml'
  if (part.endsWith('.bin')) throw new Sentence(`${path} is a binary workbook (.xlsb): ${saveItAgain}.`)
  if (directory.has(partKey(part)) && !/^(word|ppt)\//i.test(part)) return part
  const isOpenDocument = directory.has('content.xml') && directory.has('mimetype')
  throw new Sentence(`${path} is ${isOpenDocument ? 'an OpenDocument file' : 'a zip archive'}, not an .xlsx workbook: ${saveItAgain}.`)
}

function listSheets(tags: readonly XmlTag[], relations: readonly Relation[]): SheetInfo[] {
  const worksheets = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, part }) => [id, part]))
  const sheets: SheetInfo[] = []
  for (const { name, attributes } of tags) {
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
    const part = name === 'sheet' && id !== undefined ? worksheets.get(id) : undefined
    if (part === undefined) continue
    const isHidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
    sheets.push({ name: attributes.name ?? '', index: sheets.length, isHidden, part })
  }
  return sheets
}

/**
 * Opens an .xlsx workbook and lists its worksheets, found through its relationships and never by file name. Nothing stays open.
 * @throws Sentence where the file is missing, is something else (a photo, an old .xls), is protected, cut short or damaged
 * @see ECMA-376 part 1, 18.2 (workbook) and part 2, 8 (relationships)
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  const directory = await readZipDirectory(path)
  const main = await workbookPart(directory, path)
  const tags = await tagsOf(directory, path, main, 'list of sheets')
  const relations = await relationsOf(directory, path, main)
  const sheets = listSheets(tags, relations)
  if (sheets.length === 0) throw partFault({ path, what: 'list of sheets' }, 'names no worksheet', getItAgain)
  const properties = tags.find(({ name }) => name === 'workbookPr')?.attributes
  const texts = relations.find(({ type }) => type === 'sharedStrings')?.part
  const is1904 = properties?.date1904 === '1' || properties?.date1904 === 'true'
  return { path, sheets, is1904, ...(texts === undefined ? {} : { textsPart: texts }) }
}
