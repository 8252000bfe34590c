/** Names as code writes them: kebab-case, camelCase and PascalCase. Anything else, such as I-200, is words already. */
const isName = /^[a-z0-9]+([-_.][a-z0-9]+)*$|^[a-z]+([A-Z][a-z0-9]*)*$|^([A-Z][a-z0-9]*)+$/

/** A name of code as words: `bookedInAt` and `in-person` become "Booked in at" and "In person". */
export function sayName(name: string): string {
  if (!isName.test(name)) return name
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A phrase as the beginning of a sentence. */
export const capital = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1)
