import type { Length, Version } from '../clockwork/nodes.ts'

/**
 * The versions of a rule that has had one value for as long as this book knows.
 * @param length the limit
 * @param note where the value is written, and what is not known of its beginning
 * @param from first day in force, or null where the beginning was not established
 */
export function standing(length: Length, note: string, from: string | null = null): readonly Version[] {
  return [{ from, until: null, length, status: 'in-force', note }]
}
