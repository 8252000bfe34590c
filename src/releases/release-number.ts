import { parse } from 'node:path'

/** Request numbers as the agency prints them: 2026-ICLI-00005, 2023-ICFO-42034, FOIA 15-87693, 14-03290. */
const shapes = [/\b(20\d\d)[-_ ](ICLI|ICFO)[-_ ](\d{5})\b/gi, /(?:FOIA[-_ ]*)(\d\d)-(\d{5})\b/gi]

/**
 * The request a file answers, from its title rows or its name; its name without endings where neither has a number.
 * @param above texts above the header
 */
export function releaseNumber(file: string, above: readonly string[]): string {
  const spaced = file.replaceAll('_', ' ')
  for (const text of [...above, file, spaced]) {
    for (const shape of shapes) {
      const found = [...text.matchAll(shape)].map(([, ...parts]) => parts.join('-').toUpperCase())
      if (found.length > 0) return [...new Set(found)].join(' + ')
    }
  }
  return parse(file.replace(/\.gz$/i, '')).name
}
