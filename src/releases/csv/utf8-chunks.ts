import { Sentence } from '../../kernel/sentence.ts'
import type { FoundEncoding } from './find-encoding.ts'
import { openBytes } from './open-bytes.ts'

/**
 * The text of a file as UTF-8 bytes, without its mark of order.
 * @throws Sentence where UTF-16 text is broken
 */
export async function* utf8Chunks(path: string, found: FoundEncoding, onPacked?: (bytes: number) => void): AsyncGenerator<Buffer> {
  let skip = found.markBytes
  const decoder = found.encoding === 'utf-8' ? undefined : new TextDecoder(found.encoding, { fatal: true, ignoreBOM: true })
  const decode = (bytes: Buffer | undefined): Buffer => {
    try {
      return Buffer.from(decoder?.decode(bytes, { stream: bytes !== undefined }) ?? '', 'utf8')
    } catch {
      throw new Sentence(`${path} is not whole ${found.encoding.toUpperCase()} text: save it again as CSV UTF-8.`)
    }
  }
  for await (const chunk of openBytes(path, onPacked)) {
    const bytes = chunk.subarray(skip)
    skip -= Math.min(skip, chunk.length)
    yield decoder ? decode(bytes) : bytes
  }
  if (decoder) yield decode(undefined)
}
