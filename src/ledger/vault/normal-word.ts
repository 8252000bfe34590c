/**
 * A word as it is compared: case, accents, spaces and marks aside, so that "Núñez-Ortega" and "NUNEZ ORTEGA" are one.
 * A bar (|) between parts is kept.
 */
export const normalWord = (word: string): string =>
  word
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}|]/gu, '')
