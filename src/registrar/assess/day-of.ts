import { dayText } from '../clocks/epoch-day.ts'
import { readQuickly } from '../clocks/read-quickly.ts'
import { zoneLine } from '../clocks/zone-line.ts'
import type { Asked } from './asked.ts'

/** The zone the act's days are counted in: of the subject it is about, else of the case, else of what it opens, else UTC. */
function zoneOf({ about, after }: Asked): string {
  if (about) return about.zone
  const own = after.subjects.get(after.kind)
  return own ? own.zone : (after.subjects.values().next().value?.zone ?? 'UTC')
}

/** The local day the act occurred on, YYYY-MM-DD. */
export const dayOf = (asked: Asked): string => localDay(asked.entry.occurredAt, zoneOf(asked))

/** The day of an instant in a zone. */
export const localDay = (instant: string, zone: string): string => dayText(readQuickly(instant, zoneLine(zone)).on)
