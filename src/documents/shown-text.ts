import type { Document } from './open-document.ts'

/** Format and control characters: a reader could not see them, and some turn the order of letters around. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u

/**
 * Text as the document's font can show it. Nothing vanishes: a character the font lacks is written as its Unicode number, as in [U+0418],
 * and `document.missing` remembers it, so that the last page says how to read such marks.
 */
export function shownText(document: Document, text: string): string {
  const plain = text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\t', ' ')
  return Array.from(plain, (character) => {
    if (character === '\n') return character
    const code = character.codePointAt(0) ?? 0
    if (!unseen.test(character) && document.hasGlyph(code)) return character
    document.missing.add(character)
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  }).join('')
}
