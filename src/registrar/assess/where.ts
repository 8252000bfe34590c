import type { Finding } from '../../kernel/entry.ts'
import { type PlaceFacts, placeFacts } from '../../offices/places/exports.ts'
import { type Asked, isDecision, type PlaceAsked } from './asked.ts'
import { askCount } from './count.ts'
import { localDay } from './day-of.ts'
import { askFitness } from './fitness.ts'
import { askOffice } from './office.ts'
import { recordRule } from './record-rule.ts'
import { askRequirements } from './requirement.ts'

/** Where: every place the act names is registered, open on the day, has room, and is as the input says it is. */
export const askWhere = (asked: Asked): readonly Finding[] => [
  ...asked.places.flatMap((place) => askPlace(place, asked)),
  ...askOffice(asked),
  ...askCount(asked),
  ...askRequirements(asked, 'where'),
]

function askPlace({ code, state, held }: PlaceAsked, asked: Asked): Finding[] {
  const on = localDay(asked.entry.occurredAt, state?.subjects.get('place')?.zone ?? 'UTC')
  const place = state && placeFacts(state, on)
  if (!place)
    return [
      against(
        'place-registered',
        `No place is registered under the code ${code}.`,
        'Give the code of a registered place, or register it.',
        asked,
      ),
    ]
  if (place.closedBecause !== null)
    return [against('place-open', `${nameOf(place)} may not be used: ${place.closedBecause}.`, 'Choose a place that is open.', asked)]
  return [...askRoom(place, held, asked), ...askLikeness(place, asked), ...askFitness(place, state, on, asked)]
}

function askRoom(place: PlaceFacts, held: number | undefined, asked: Asked): Finding[] {
  const { capacity } = place
  if (capacity === null || (held !== undefined && held < capacity)) return []
  if (held === undefined) {
    const fact = `Whether ${nameOf(place)} has room cannot be told: how many people it holds is still being counted.`
    return [warning('place-room-unknown', fact, 'Ask the place, and send nobody where there is no bed.', asked)]
  }
  const fact = `${nameOf(place)} holds ${held} of the ${capacity} people it may hold.`
  return [warning('place-room', fact, 'Choose a place with room.', asked)]
}

/**
 * What the input says of the place beside its code. A part of any place can be a hold room, and a zone moves every clock of the stay: a wrong one of either
 * would hide that somebody is held too long.
 */
function askLikeness(place: PlaceFacts, asked: Asked): Finding[] {
  const { facilityKind: kind, zone } = asked.input
  const found: Finding[] = []
  if (typeof kind === 'string' && kind !== 'hold-room' && kind !== place.kind) {
    const fact = `${nameOf(place)} is registered as ${place.kind}, and was given as ${kind}.`
    found.push(warning('place-kind', fact, 'Give the kind it is registered as, or have the register corrected.', asked))
  }
  if (typeof zone === 'string' && zone !== place.zone && !isSameClock(zone, place.zone, asked)) {
    const fact = `${nameOf(place)} keeps the time of ${place.zone}, and ${zone} was given.`
    found.push(warning('place-zone', fact, `Give the time zone ${place.zone}.`, asked))
  }
  return found
}

/** Zones of two names can keep the same time: Detroit is not New York, and no day ends apart there. */
const isSameClock = (one: string, other: string, { entry }: Asked): boolean => {
  const at = Temporal.Instant.from(entry.occurredAt)
  return at.toZonedDateTimeISO(one).offsetNanoseconds === at.toZonedDateTimeISO(other).offsetNanoseconds
}

const warning = (rule: string, fact: string, cure: string, asked: Asked): Finding => ({
  ...against(rule, fact, cure, asked),
  refuses: false,
})

const nameOf = ({ name, code }: PlaceFacts): string => (name === '' ? code : `${name} (${code})`)

/** That a place is registered and open is a rule of this record: it keeps people from being sent where nobody can receive them. */
const against = (rule: string, fact: string, cure: string, asked: Asked): Finding => ({
  ...recordRule,
  question: 'where',
  rule,
  fact,
  cure,
  refuses: isDecision(asked),
})
