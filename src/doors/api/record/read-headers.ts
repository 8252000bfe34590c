import { Sentence } from '../../../kernel/sentence.ts'

/** `If-Match: "7"`: the sequence of the case as the caller saw it. @throws Sentence where it is not a sequence */
export function readSequence(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined
  const read = /^(?:W\/)?"?(\d{1,15})"?$/.exec(header.trim())
  if (!read) throw new Sentence('The header If-Match is not the sequence of a case; send the number of the last entry you saw, as in "7".')
  return Number(read[1])
}

/** @throws Sentence where the key is empty, too long, or holds what a header should not */
export function readKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  if (/^[\x21-\x7e]{1,128}$/.test(header)) return header
  throw new Sentence('The header Idempotency-Key is not usable; send 1 to 128 letters, digits or signs, with no space.')
}
