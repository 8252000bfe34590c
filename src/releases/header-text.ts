/** A header with case, spacing and punctuation taken away: how headers are compared. */
export const plainHeader = (header: string): string => header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** A header in snake case, for a column no layout knows; `column` and a letter-free number where nothing is left. */
export function cleanName(header: string, index: number): string {
  const name = header
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 60)
  if (name === '') return `column_${index + 1}`
  return /^\d/.test(name) ? `x${name}` : name
}
