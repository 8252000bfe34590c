import { isAscii, isUtf8 } from 'node:buffer'
import { Sentence } from '../../kernel/sentence.ts'
import { openBytes } from './open-bytes.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What the bytes are and where the text starts: a mark of order is no part of it. */
export interface FoundEncoding {
  encoding: Encoding
  markBytes: number
}

const saveAgain = 'save it again as CSV UTF-8'
/** Bytes to which Windows-1252 gives no character. */
const noCharacter = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

function markOf(head: Buffer): FoundEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 }
  const sample = head.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Latin text in UTF-16 has a zero in every second byte; a table has none anywhere.
  if (odd > sample.length / 4 && even < odd / 10) return { encoding: 'utf-16le', markBytes: 0 }
  if (even > sample.length / 4 && odd < even / 10) return { encoding: 'utf-16be', markBytes: 0 }
  return undefined
}

/** Where the last whole character of UTF-8 ends. */
function wholeCharacters(bytes: Buffer): number {
  let end = bytes.length - 1
  while (end > bytes.length - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return end
}

interface Seen {
  line: number
  multibyte: number
  badLine?: number
  nameless: boolean
}

/** Length of the character at `at` in UTF-8, or 0 where the bytes there are none. */
function characterAt(line: Buffer, at: number): number {
  const byte = line[at] ?? 0
  const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
  return length > 0 && at + length <= line.length && isUtf8(line.subarray(at, at + length)) ? length : 0
}

/** Counts, in lines that are not ASCII, the characters of UTF-8 and the bytes that are none. */
function lookAt(lines: Buffer, seen: Seen): void {
  if (isAscii(lines)) {
    for (let at = lines.indexOf(10); at !== -1; at = lines.indexOf(10, at + 1)) seen.line++
    return
  }
  for (let start = 0; start < lines.length; ) {
    const newline = lines.indexOf(10, start)
    const end = newline === -1 ? lines.length : newline + 1
    const line = lines.subarray(start, end)
    if (!isAscii(line)) {
      for (let at = 0; at < line.length; ) {
        const length = characterAt(line, at)
        if (length > 1) seen.multibyte++
        if (length === 0) {
          seen.badLine ??= seen.line
          if (noCharacter.has(line[at] ?? 0)) seen.nameless = true
        }
        at += Math.max(1, length)
      }
    }
    if (newline !== -1) seen.line++
    start = end
  }
}

/**
 * Reads a whole file once to say how its text is encoded: UTF-8, UTF-16, or Windows-1252. Nothing is guessed beyond these.
 * @throws Sentence where two encodings are mixed, or the bytes are text in none of them
 */
export async function findEncoding(path: string): Promise<FoundEncoding> {
  const seen: Seen = { line: 1, multibyte: 0, nameless: false }
  let rest: Buffer = Buffer.alloc(0)
  let mark: FoundEncoding | undefined
  let isFirst = true
  for await (const chunk of openBytes(path)) {
    if (isFirst) {
      mark = markOf(chunk)
      if (mark && mark.encoding !== 'utf-8') return mark
      isFirst = false
    }
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const end = bytes.lastIndexOf(10) + 1
    // So long a line is refused later, with its row; here it only must not be gathered.
    const cut = end === 0 && bytes.length > 1 << 22 ? wholeCharacters(bytes) : end
    lookAt(bytes.subarray(0, cut), seen)
    rest = bytes.subarray(cut)
  }
  lookAt(rest, seen)
  if (seen.badLine === undefined) return mark ?? { encoding: 'utf-8', markBytes: 0 }
  if (mark || seen.multibyte > 0 || seen.nameless) {
    throw new Sentence(`${path} mixes text encodings: line ${seen.badLine} is not UTF-8 like the rest; ${saveAgain}.`)
  }
  return { encoding: 'windows-1252', markBytes: 0 }
}
