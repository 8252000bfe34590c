/** A-numbers of 8 and 9 digits are one number, with or without the letter and marks between. */
export function identifierWord(identifier: string): string {
  const plain = identifier.replace(/[^\p{Letter}\p{Number}]/gu, '').toLowerCase()
  const digits = /^a?(\d{8,9})$/.exec(plain)?.[1]
  return digits ? `a${digits.padStart(9, '0')}` : plain
}
