import type { Entry } from '../../kernel/entry.ts'
import type { ClockRow } from '../../ledger/ledger.ts'
import { Lately } from '../lately.ts'
import type { LawInForce } from './law-in-force.ts'

const KEPT_MAX = 2_000

/**
 * Keeps the clocks counted lately: every page with clocks asks for those of the same few cases.
 * @param count the clocks of some entries by a law
 * @returns the same; `of` names exactly these entries
 */
export function keepRows(
  count: (entries: readonly Entry[], law: LawInForce) => readonly ClockRow[],
  law: () => LawInForce,
): (entries: readonly Entry[], of: string) => readonly ClockRow[] {
  const kept = new Lately<{ law: LawInForce; rows: readonly ClockRow[] }>(KEPT_MAX)
  return (entries, of) => {
    const now = law()
    const known = kept.get(of)
    if (known?.law === now) return known.rows
    const rows = count(entries, now)
    kept.set(of, { law: now, rows })
    return rows
  }
}
