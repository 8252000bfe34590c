import type { Finding } from '../../kernel/entry.ts'
import { placeFacts } from '../../offices/places/exports.ts'
import type { Asked } from './asked.ts'
import { recordRule } from './record-rule.ts'

/** Where: a count at midnight says what the book-ins and book-outs say. More people than the place may hold is a finding of its own. */
export function askCount({ counted, state }: Asked): readonly Finding[] {
  if (!counted) return []
  const { on, said, held } = counted
  const place = placeFacts(state, on)
  const name = place ? place.name || place.code : 'The place'
  const found: Finding[] = []
  if (held !== undefined && held !== said)
    found.push(
      against(
        'midnight-count-differs',
        `${name}: ${said} people were counted at the end of ${on}, and by the book-ins and book-outs on record ${held} were there.`,
        'Find who is missing or not booked: correct the count, or enter the book-in or book-out that was left out.',
      ),
    )
  if (place && place.capacity !== null && said > place.capacity)
    found.push(
      against(
        'midnight-count-over-capacity',
        `${name}: ${said} people were counted at the end of ${on}, and it may hold ${place.capacity}.`,
        'Move people to places with room.',
      ),
    )
  return found
}

const against = (rule: string, fact: string, cure: string): Finding => ({
  ...recordRule,
  question: 'where',
  rule,
  fact,
  cure,
  refuses: false,
})
