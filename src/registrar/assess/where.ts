import type { Finding } from '../../kernel/entry.ts'
import { type PlaceFacts, placeFacts } from '../../offices/places/exports.ts'
import { type Asked, isDecision, type PlaceAsked } from './asked.ts'
import { localDay } from './day-of.ts'
import { recordRule } from './record-rule.ts'
import { askRequirements } from './requirement.ts'

/** Where: every place the act names is registered, open on the day and has room. */
export const askWhere = (asked: Asked): readonly Finding[] => [
  ...asked.places.flatMap((place) => askPlace(place, asked)),
  ...askRequirements(asked, 'where'),
]

function askPlace({ code, state, held }: PlaceAsked, asked: Asked): Finding[] {
  const place = state && placeFacts(state, localDay(asked.entry.occurredAt, state.subjects.get('place')?.zone ?? 'UTC'))
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
  if (held === undefined || place.capacity === null || held < place.capacity) return []
  const fact = `${nameOf(place)} holds ${held} of the ${place.capacity} people it may hold.`
  return [{ ...against('place-room', fact, 'Choose a place with room.', asked), refuses: false }]
}

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
