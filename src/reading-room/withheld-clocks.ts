import type { OfficerStanding } from '../acts/officer-standing.ts'
import { isUuid } from './is-uuid.ts'
import type { ClockNamed } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'

/**
 * Which clocks were started by entries this reader may not read: those that the case has, and has not where it is folded from what the reader may see,
 * as its page is. What such a clock is about would tell what the entry says.
 */
export async function findWithheldClocks(
  parts: Pick<RoomParts, 'ledger' | 'casesRestricting' | 'clocksOf'>,
  { clearances }: Pick<OfficerStanding, 'clearances'>,
  clocks: readonly ClockNamed[],
): Promise<(clock: ClockNamed) => boolean> {
  const caseIds = [...new Set(clocks.map(({ caseId }) => caseId))].filter(isUuid)
  const restricting = caseIds.length === 0 ? [] : await parts.casesRestricting(caseIds, clearances)
  const seen = new Map<string, ReadonlySet<string>>()
  for (const caseId of restricting) {
    const whole = await parts.ledger.readCase(caseId)
    const entries = whole.filter(({ restrictions }) => restrictions.every((held) => clearances.includes(held)))
    seen.set(caseId, new Set(parts.clocksOf(entries, `${whole.at(-1)?.hash} for ${clearances.toSorted().join()}`).map(nameOf)))
  }
  return (clock) => seen.get(clock.caseId)?.has(nameOf(clock)) === false
}

const nameOf = ({ subject, clock }: ClockNamed) => `${subject} ${clock}`
