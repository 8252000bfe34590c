import type { CaseState } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import { settleEntries } from '../kernel/settle-entries.ts'
import type { Gathered } from './gather-case.ts'
import type { CaseView } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'
import { viewEntry } from './view-entry.ts'

/**
 * A case as a reader may see it, once the reading is logged: entries read under row-level security and folded from those alone, so that what is
 * withheld does not show through the state either.
 * @param readingId the line of the log, which is committed
 */
export async function showCase(parts: RoomParts, gathered: Gathered, readingId: string): Promise<CaseView> {
  const { clearances, through, verdict, expunged } = gathered
  const read = await parts.readings.readCase(gathered.state.caseId, clearances, through)
  const seen = read.filter((entry) => !gathered.heldBack(entry))
  const viewing = { vault: parts.vault, catalogue: parts.catalogue, keeps: verdict.may ? verdict.keeps : [], expunged, clearances }
  const entries = await Promise.all(settleEntries(seen).map(({ entry, by }) => viewEntry(entry, by, viewing)))
  return {
    state: stateOf(parts, gathered, seen),
    sequence: gathered.state.sequence,
    entries,
    withheld: withheldFrom(gathered),
    ...heldBackFrom(read, gathered),
    readingId,
  }
}

/** The entries of the case this reader does not see: how many, and for which restrictions they are not cleared. */
function withheldFrom({ entries, clearances }: Gathered): CaseView['withheld'] {
  const missing = entries.map(({ restrictions }) => restrictions.filter((restriction) => !clearances.includes(restriction)))
  return { count: missing.filter(({ length }) => length > 0).length, because: [...new Set(missing.flat())] }
}

function heldBackFrom(read: readonly Entry[], { heldBack }: Gathered): Pick<CaseView, 'heldBack'> {
  const rules = Map.groupBy(
    read.flatMap((entry) => heldBack(entry) ?? []),
    (rule) => rule,
  )
  return rules.size === 0 ? {} : { heldBack: [...rules].map(([{ cite, says }, of]) => ({ count: of.length, cite, says })) }
}

function stateOf(parts: RoomParts, { state: whole, entries }: Gathered, seen: readonly Entry[]): CaseState {
  if (seen.length > 0) return seen.length === entries.length ? whole : parts.fold(seen)
  return { ...whole, sequence: 0, assignedTo: null, restrictions: [], subjects: new Map() }
}
