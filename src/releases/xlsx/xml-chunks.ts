import { partChunks } from './part-chunks.ts'
import { getItAgain, type PartName, partFault } from './part-fault.ts'
import { StripPrefix } from './strip-prefix.ts'
import { refuseDocumentType, refuseOtherEncodings } from './xml-tags.ts'
import type { ZipEntry } from './zip-directory.ts'

/** The root element's start tag stands within the first bytes of a part. */
const prologueSize = 1 << 20

const root = /<(?![?!])(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*[\s/>]/

/** What stands before the root element decides how a part may be read. @returns the prefix of the root's name; '' where it has none */
function readPrologue(start: Buffer, part: PartName): string | undefined {
  refuseOtherEncodings(start, part)
  const found = root.exec(start.toString('latin1').replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length)))
  const before = found ? start.subarray(0, found.index) : start
  refuseDocumentType(before, part)
  return found ? (found[1] ?? '') : undefined
}

/**
 * The bytes of a large XML part in chunks, element names without prefixes, ready to be scanned.
 * @throws Sentence as `partChunks` does, and where the part is no XML, is not in UTF-8, or declares a document type
 */
export async function* xmlChunks(entry: ZipEntry, part: PartName, largest: number): AsyncGenerator<Buffer> {
  let start: Buffer | undefined = Buffer.alloc(0)
  let strip: StripPrefix | undefined
  for await (const chunk of partChunks(entry, part, largest)) {
    let next = chunk
    if (start !== undefined) {
      next = start.length === 0 ? chunk : Buffer.concat([start, chunk])
      const prefix = readPrologue(next.subarray(0, prologueSize), part)
      if (prefix === undefined && next.length < prologueSize) {
        start = next
        continue
      }
      if (prefix === undefined) break
      strip = prefix === '' ? undefined : new StripPrefix(prefix)
      start = undefined
    }
    yield strip === undefined ? next : strip.push(next, false)
  }
  if (start !== undefined) throw partFault(part, 'is not XML', getItAgain)
  if (strip !== undefined) yield strip.push(Buffer.alloc(0), true)
}
