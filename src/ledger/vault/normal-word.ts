/**
 * What is not compared: all but letters, numbers and bars, and marks that only say how a letter sounds, as accents and the vowel points of Arabic
 * and Hebrew. A vowel sign of Devanagari or Gurmukhi, or the two strokes of kana, is part of the letter: without it Singh and Shah are one.
 */
const notCompared =
  /[[^\p{Letter}\p{Number}\p{Mark}\|][[\p{Mark}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]]--[\u3099\u309a]]]/gv

/**
 * A word as it is compared: case, accents, spaces and points aside, so that "Núñez-Ortega" and "NUNEZ ORTEGA" are one.
 * A bar (|) between parts is kept.
 */
export const normalWord = (word: string): string => word.toUpperCase().toLowerCase().normalize('NFKD').replace(notCompared, '')
