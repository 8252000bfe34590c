import type { Entry } from './entry.ts'

/** What an entry of a case counts as, once later entries have corrected or withdrawn it. */
export interface Settled {
  entry: Entry
  /** The entry whose payload and moment count in its place: itself, or the last that corrects it. */
  as: Entry
  /** The later entry that corrected or withdrew it, where one did. */
  by: Entry | undefined
  /** False: it changes nothing. Refused, withdrawn, or only a correction or withdrawal of another. */
  counts: boolean
}

/**
 * Which entries of a case count, and as what. A correction stands where the entry it corrects stood; an entry withdrawn counts as never made; a
 * correction or withdrawal can itself be corrected or withdrawn; what was refused changed nothing. Pure; entries in order, whole case.
 */
export function settleEntries(entries: readonly Entry[]): readonly Settled[] {
  const withdrawnBy = new Map<string, Entry>()
  const correctedBy = new Map<string, Entry>()
  for (const entry of entries.toReversed()) {
    const { correction, entryId, outcome } = entry
    if (!correction || outcome === 'refused' || withdrawnBy.has(entryId)) continue
    const settled = correction.kind === 'withdraws' ? withdrawnBy : correctedBy
    if (!settled.has(correction.entryId)) settled.set(correction.entryId, entry)
  }
  return entries.map((entry) => {
    const by = withdrawnBy.get(entry.entryId) ?? correctedBy.get(entry.entryId)
    const counts = entry.outcome === 'recorded' && !entry.correction && !withdrawnBy.has(entry.entryId)
    return { entry, as: lastOf(entry, correctedBy), by, counts }
  })
}

/** A correction may have been corrected in turn. */
function lastOf(entry: Entry, correctedBy: ReadonlyMap<string, Entry>): Entry {
  let last = entry
  for (let next = correctedBy.get(last.entryId); next; next = correctedBy.get(last.entryId)) last = next
  return last
}
