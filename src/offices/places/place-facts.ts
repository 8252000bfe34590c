import type { CaseState, Subject } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** What a place is on one day. */
export interface PlaceFacts {
  code: string
  name: string
  /** One of `placeKinds`. */
  kind: string
  /** IANA zone its days are counted in. */
  zone: string
  /** Why nobody may be booked in there that day, in a few words. Null: it is open. */
  closedBecause: string | null
  /** Beds that day; null where nobody recorded how many. */
  capacity: number | null
  /** The detention standard in force there that day; null where none is recorded. */
  standard: string | null
}

/**
 * What a place is on a day, folded from its case, or undefined where the case holds no place.
 * @param on the local day of the place, YYYY-MM-DD
 */
export function placeFacts(state: CaseState, on: string): PlaceFacts | undefined {
  const place = state.subjects.get('place')
  if (!place || place.facts.openedOn === null) return undefined
  const capacity = valueOn(subjectsOf(state, 'place-capacity'), 'beds', on)
  return {
    code: textOf(place, 'code'),
    name: valueOn(subjectsOf(state, 'place-name'), 'name', on) ?? '',
    kind: textOf(place, 'facilityKind'),
    zone: place.zone,
    closedBecause: findClosing(place, subjectsOf(state, 'place-suspension'), on),
    capacity: capacity === null ? null : Number(capacity),
    standard: valueOn(subjectsOf(state, 'place-standard'), 'detentionStandard', on),
  }
}

const textOf = ({ facts }: Subject, name: string) => String(facts[name] ?? '')

/** The value in force on a day: that of the latest `fromOn` not after it; of two on one day, the one recorded last. */
function valueOn(versions: readonly Subject[], fact: string, on: string): string | null {
  const inForce = versions.filter(({ facts }) => typeof facts.fromOn === 'string' && facts.fromOn <= on)
  const last = inForce.reduce<Subject | undefined>(
    (best, version) => (!best || String(version.facts.fromOn) >= String(best.facts.fromOn) ? version : best),
    undefined,
  )
  const value = last?.facts[fact]
  return typeof value === 'string' ? value : null
}

function findClosing({ facts }: Subject, suspensions: readonly Subject[], on: string): string | null {
  const { openedOn, closedOn } = facts
  if (typeof openedOn === 'string' && on < openedOn) return `it opens on ${openedOn}`
  if (typeof closedOn === 'string' && on >= closedOn) return `it closed on ${closedOn}`
  const suspension = suspensions.find(({ facts: { suspendedOn, reopenedOn } }) => {
    if (typeof suspendedOn !== 'string' || on < suspendedOn) return false
    return typeof reopenedOn !== 'string' || on < reopenedOn
  })
  return suspension ? `its use is suspended since ${String(suspension.facts.suspendedOn)}` : null
}
