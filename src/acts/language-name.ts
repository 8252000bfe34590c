/** Languages offered by name, by their BCP 47 codes. */
export const namedLanguages: readonly (readonly [code: string, name: string])[] = [
  ['ar', 'Arabic'],
  ['zh', 'Chinese'],
  ['en', 'English'],
  ['fr', 'French'],
  ['gu', 'Gujarati'],
  ['ht', 'Haitian Creole'],
  ['hi', 'Hindi'],
  ['quc', "K'iche'"],
  ['mam', 'Mam'],
  ['pt', 'Portuguese'],
  ['pa', 'Punjabi'],
  ['kek', "Q'eqchi'"],
  ['ro', 'Romanian'],
  ['ru', 'Russian'],
  ['so', 'Somali'],
  ['es', 'Spanish'],
  ['tr', 'Turkish'],
  ['vi', 'Vietnamese'],
  ['wo', 'Wolof'],
]

const names = new Map(namedLanguages)

/** A language by its English name; its code where that has none. */
export function languageName(code: string): string {
  const name = names.get(code)
  if (name !== undefined) return name
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(code) ?? code
  } catch {
    return code
  }
}
