import { Sentence } from '../../kernel/sentence.ts'
import { ClosedRegions } from './closed-regions.ts'
import type { SheetInfo, Workbook } from './contract.ts'
import { getItAgain, type PartName, partFault } from './part-fault.ts'
import { xmlChunks } from './xml-chunks.ts'
import { partKey, readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** A sheet of Excel's 1,048,576 rows with 500 columns stays under this. */
const largestSheet = 64 * 2 ** 30
/** Column widths, views and formats stand before the rows; they do not take more than this. */
const largestHead = 16 << 20

/** Smaller chunks may lie in memory shared with others. */
const worthLettingGo = 1 << 18

/** Takes the rows of a sheet as they are unpacked. */
export interface RowSink {
  /** Reads the whole rows of `bytes` from `from` up to `to`. @returns where the first unfinished row starts, or `to` */
  readRows(bytes: Buffer, from: number, to: number): number
  /** True once `</sheetData>` was met, or no more rows are wanted. */
  isDone: boolean
}

export const sheetName = (workbook: Workbook, sheet: SheetInfo): PartName => ({
  path: workbook.path,
  what: `sheet "${sheet.name}"`,
})

/** Finds `<sheetData>`. @returns just behind it, -1 where it is not there yet, and `empty` where the sheet has no rows */
function findRows(bytes: Buffer): number | 'empty' {
  const at = bytes.indexOf('<sheetData')
  if (at < 0) return bytes.includes('</worksheet') ? 'empty' : -1
  const end = bytes.indexOf('>', at)
  if (end < 0) return -1
  return bytes[end - 1] === 0x2f ? 'empty' : end + 1
}

async function sheetEntry(workbook: Workbook, sheet: SheetInfo): Promise<ZipEntry> {
  const entry = (await readZipDirectory(workbook.path)).get(partKey(sheet.part))
  if (entry === undefined) throw new Sentence(`${workbook.path} has no sheet "${sheet.name}": choose one that it lists.`)
  return entry
}

/** The bytes a sheet claims to unpack to. */
export const sheetSize = async (workbook: Workbook, sheet: SheetInfo): Promise<number> => (await sheetEntry(workbook, sheet)).size

/**
 * Gives the memory of a chunk back at once. Left to be found by the language, gigabytes of chunks would make it look for garbage many times a second, and
 * each chunk would be unpacked into memory not touched before. A chunk that does not end where its memory ends is left alone: more may be written there.
 */
function letGo({ buffer, byteOffset, length }: Buffer): void {
  if (buffer instanceof ArrayBuffer && length >= worthLettingGo && byteOffset + length === buffer.byteLength) buffer.transfer(0)
}

/**
 * Streams a sheet's rows to a sink.
 * @returns after each chunk, how many bytes of the sheet are unpacked, and how many there are
 * @throws Sentence where the workbook has no such sheet, or the sheet is damaged, cut short or a bomb
 */
export async function* streamRows(workbook: Workbook, sheet: SheetInfo, sink: RowSink): AsyncGenerator<{ done: number; total: number }> {
  const part = sheetName(workbook, sheet)
  const entry = await sheetEntry(workbook, sheet)
  const regions = new ClosedRegions('</row>', part, (bytes, from, to) => (sink.isDone ? to : sink.readRows(bytes, from, to)))
  let head: Buffer | undefined = Buffer.alloc(0)
  let done = 0
  for await (const chunk of xmlChunks(entry, part, largestSheet)) {
    done += chunk.length
    let rows = chunk
    if (head !== undefined) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const at = findRows(head)
      if (at === 'empty') sink.isDone = true
      else if (at < 0) {
        if (head.length > largestHead) throw partFault(part, 'has no rows where rows should be', getItAgain)
        continue
      } else rows = head.subarray(at)
      head = undefined
    }
    if (!sink.isDone) regions.push(rows)
    letGo(chunk)
    yield { done, total: entry.size }
  }
  if (head !== undefined) throw partFault(part, 'is no worksheet', getItAgain)
  regions.end()
  if (!sink.isDone) throw partFault(part, 'is cut short', getItAgain)
}
