import { characterData, normalLines } from './xml-text.ts'

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** True where the bytes at `at` are `name` and no letter of a longer name follows. Needs one byte behind the name. */
export function isNameAt(bytes: Buffer, at: number, to: number, name: string): boolean {
  if (at + name.length >= to) return false
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name.charCodeAt(i)) return false
  const after = bytes[at + name.length]
  return after === greaterThan || after === slash || isBlank(after)
}

/** Where the tag that starts at `at` is over, just behind its `>`; -1 where it is not whole. `>` may stand in a quoted attribute. */
export function behindTag(bytes: Buffer, at: number, to: number): number {
  let quote = 0
  for (let p = at; p < to; p++) {
    const byte = bytes[p] ?? 0
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === greaterThan) return p + 1
    else if (byte === 0x22 || byte === 0x27) quote = byte
  }
  return -1
}

/** True where the tag that ends just before `end` is empty, as `<t/>`. */
export const isEmptyTag = (bytes: Buffer, end: number): boolean => bytes[end - 2] === slash

const sections = [
  { open: Buffer.from('<![CDATA['), close: ']]>' },
  { open: Buffer.from('<!--'), close: '-->' },
  { open: Buffer.from('<?'), close: '?>' },
] as const

/**
 * A section that is no tag (CDATA, comment, processing instruction) at `at`.
 * @returns undefined where there is none; otherwise where its content starts and ends, and where it is over (-1: not whole)
 */
export function sectionAt(
  bytes: Buffer,
  at: number,
  to: number,
): { from: number; until: number; end: number; isText: boolean } | undefined {
  const next = bytes[at + 1]
  if (next !== 0x21 && next !== 0x3f) return undefined
  for (const [index, { open, close }] of sections.entries()) {
    if (bytes.compare(open, 0, open.length, at, Math.min(to, at + open.length)) !== 0) continue
    const until = bytes.indexOf(close, at + open.length)
    const isWhole = until >= 0 && until + close.length <= to
    return { from: at + open.length, until, end: isWhole ? until + close.length : -1, isText: index === 0 }
  }
  return undefined
}

/** The next `<` at or behind `at` and before `to`; -1 where there is none. */
export function nextTag(bytes: Buffer, at: number, to: number): number {
  for (let p = at; p < to; p++) if (bytes[p] === lessThan) return p
  return -1
}

/** Reads the character data of an element: entities and CDATA sections are resolved, comments dropped. */
export class CharacterData {
  text = ''

  /** Reads from `at` to the next tag. @returns where that tag starts, or -1 where the data is not whole */
  read(bytes: Buffer, at: number, to: number): number {
    this.text = ''
    for (let p = at; p < to; ) {
      const tag = nextTag(bytes, p, to)
      if (tag < 0) return -1
      this.text += characterData(bytes.toString('utf8', p, tag))
      const section = sectionAt(bytes, tag, to)
      if (section === undefined) return tag
      if (section.end < 0) return -1
      if (section.isText) this.text += normalLines(bytes.toString('utf8', section.from, section.until))
      p = section.end
    }
    return -1
  }
}
