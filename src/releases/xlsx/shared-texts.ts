import { ClosedRegions } from './closed-regions.ts'
import type { Workbook } from './contract.ts'
import { getItAgain, type PartName, partFault } from './part-fault.ts'
import { RichText } from './rich-text.ts'
import { inUtf8, type TextPool, TextPoolBuilder } from './text-pool.ts'
import { behindTag, isEmptyTag, isNameAt, nextTag, sectionAt } from './xml-bytes.ts'
import { xmlChunks } from './xml-chunks.ts'
import { partKey, readZipDirectory } from './zip-directory.ts'

/** The texts of a release of ten million rows stay under this. They are the one thing that must be in memory at once. */
const largestTexts = 2 ** 31 - 1

const open = Buffer.from('<si><t>')
const close = Buffer.from('</t></si>')

/** Reads the `si` elements of a table of shared texts into a pool. */
class SharedTextReader {
  readonly pool: TextPoolBuilder
  private readonly rich = new RichText()

  constructor(capacity: number) {
    this.pool = new TextPoolBuilder(capacity, true)
  }

  /** As `ReadElements`: whole elements of `bytes` from `from` up to `to`. */
  read(bytes: Buffer, from: number, to: number): number {
    for (let p = from; p < to; ) {
      const next = this.readPlain(bytes, p, to)
      if (next > 0) {
        p = next
        continue
      }
      const tag = nextTag(bytes, p, to)
      if (tag < 0) return to
      const end = this.readTag(bytes, tag, to)
      if (end < 0) return tag
      p = end
    }
    return to
  }

  /** `<si><t>text</t></si>`, as nearly all are. @returns just behind it, or -1 where something else stands there */
  private readPlain(bytes: Buffer, at: number, to: number): number {
    for (let i = 0; i < open.length; i++) if (bytes[at + i] !== open[i]) return -1
    const until = this.pool.addXml(bytes, at + open.length, to)
    if (until < 0) return -1
    for (let i = 0; i < close.length; i++) {
      if (bytes[until + i] === close[i] && until + close.length <= to) continue
      this.pool.removeLast()
      return -1
    }
    return until + close.length
  }

  private readTag(bytes: Buffer, tag: number, to: number): number {
    const section = sectionAt(bytes, tag, to)
    if (section !== undefined) return section.end
    const end = behindTag(bytes, tag, to)
    if (end < 0 || !isNameAt(bytes, tag + 1, to, 'si')) return end
    if (isEmptyTag(bytes, end)) {
      this.pool.addText('')
      return end
    }
    const behind = this.rich.read(bytes, end, to, 'si')
    if (behind > 0) this.pool.addText(this.rich.text)
    return behind
  }
}

/**
 * Reads a workbook's table of shared texts (ECMA-376 part 1, 18.4).
 * @param atLeast stop when this many are read: the header row needs only the first few
 * @throws Sentence where the table is damaged or is larger than any release's
 */
export async function readSharedTexts(workbook: Workbook, atLeast = Number.POSITIVE_INFINITY): Promise<TextPool> {
  const part: PartName = { path: workbook.path, what: 'table of texts' }
  if (workbook.textsPart === undefined) return new TextPoolBuilder(0, true)
  const entry = (await readZipDirectory(workbook.path)).get(partKey(workbook.textsPart))
  if (entry === undefined) throw partFault(part, 'is missing from the file', getItAgain)
  const reader = new SharedTextReader(Number.isFinite(atLeast) ? 1 << 16 : Math.min(entry.size, entry.packedSize * 16))
  const regions = new ClosedRegions('</si>', part, (bytes, from, to) => reader.read(bytes, from, to))
  for await (const chunk of xmlChunks(entry, part, largestTexts)) {
    regions.push(chunk)
    if (reader.pool.count >= atLeast) return inUtf8(reader.pool)
  }
  const left = regions.end()
  if (left.includes('<si')) throw partFault(part, 'is cut short', getItAgain)
  return inUtf8(reader.pool)
}
