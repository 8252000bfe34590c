/** A text in the languages of the pages. */
export interface Bilingual {
  en: string
  es: string
}

export type Language = keyof Bilingual

/** A text that is the same in both languages, as a number or a name, or one for each. */
export type EitherText = string | Bilingual

export const textIn = (text: EitherText, language: Language): string => (typeof text === 'string' ? text : text[language])

/** What a finding says in one language. */
export interface Texts {
  printed: string
  expected: string
  why: string
  arithmetic: string
}

/** What a finding says: in English, and in Spanish under `es`. */
export interface Told extends Texts {
  es: Texts
}

/** What a finding says in both languages, of texts of which some are the same in both. */
export function told(says: { printed: EitherText; expected: EitherText; why: Bilingual; arithmetic?: EitherText }): Told {
  const inLanguage = (language: Language): Texts => ({
    printed: textIn(says.printed, language),
    expected: textIn(says.expected, language),
    why: says.why[language],
    arithmetic: textIn(says.arithmetic ?? '', language),
  })
  return { ...inLanguage('en'), es: inLanguage('es') }
}

export const notKnown: Bilingual = { en: 'not known', es: 'no se sabe' }
