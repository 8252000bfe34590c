import type { Ledger } from '../../ledger/ledger.ts'

/** The count of who is held where follows the ledger by less than this, in milliseconds. */
const LAG_MS = 2_000
/** A list that took longer than this is used again for a while, */
const SLOW_MS = 40
/** so many times as long as it took: listing then takes at most a twentieth of the database's time. */
const TIMES = 20

/**
 * Cases that may have no place on record, asked of the database again only where something was recorded in a custody since. Every opening of a board
 * asks, and the answer needs a look at every custody.
 */
export function keepUnplaced(
  ledger: Pick<Ledger, 'onAppended' | 'onRestored'>,
  list: () => Promise<readonly string[]>,
): () => Promise<readonly string[]> {
  let changedAt = performance.now()
  let kept: { ids: Promise<readonly string[]>; askedAt: number; tookMs: number | undefined } | undefined
  ledger.onAppended((entries) => {
    if (entries.some(({ caseKind }) => caseKind === 'custody')) changedAt = performance.now()
  })
  // Where people are held may have been forgotten, and is counted again.
  ledger.onRestored(() => {
    changedAt = performance.now()
  })
  const isGood = () => {
    if (!kept) return false
    if (kept.tookMs === undefined) return kept.askedAt > changedAt
    const isSettled = kept.askedAt > changedAt + LAG_MS
    return isSettled || performance.now() < kept.askedAt + (kept.tookMs > SLOW_MS ? kept.tookMs * (1 + TIMES) : 0)
  }
  return () => {
    if (kept && isGood()) return kept.ids
    const asked: NonNullable<typeof kept> = { ids: list(), askedAt: performance.now(), tookMs: undefined }
    kept = asked
    asked.ids.then(
      () => {
        asked.tookMs = performance.now() - asked.askedAt
      },
      () => {
        if (kept === asked) kept = undefined
      },
    )
    return asked.ids
  }
}
