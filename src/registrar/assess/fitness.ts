import type { CaseState } from '../../kernel/case-state.ts'
import type { Finding } from '../../kernel/entry.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { type PlaceFacts, placeFitness } from '../../offices/places/exports.ts'
import type { Asked } from './asked.ts'
import { recordRule } from './record-rule.ts'

/** NDS 2025 2.5 as law.md has it: a page quoting it was read, not the standard, so that it warns and refuses nothing. */
const holdRoomRule = {
  rule: 'ero-holdroom-12h',
  cite: 'NDS 2025, section 2.5 (the memo on hold rooms of 2008 names the same groups)',
  verified: 'secondary',
  severity: 'policy',
} as const

/** Where: whether the place may hold this person, by what officers decided of the place and what is on record of the person. What nobody decided or noted is not asked. */
export function askFitness(place: PlaceFacts, placeState: CaseState, on: string, { state, input }: Asked): Finding[] {
  if (state.kind !== 'custody') return []
  const person = whatIsKnown(state)
  const fitness = placeFitness(placeState, on)
  const name = place.name === '' ? place.code : `${place.name} (${place.code})`
  const unfit = (is: boolean, may: boolean | undefined, id: string, who: string): Finding[] =>
    is && may === false
      ? [
          warning(
            { ...recordRule, rule: id },
            `${name} may not hold ${who}, by what was decided of it.`,
            `Choose a place that may hold ${who}.`,
          ),
        ]
      : []
  const kind = typeof input.facilityKind === 'string' ? input.facilityKind : place.kind
  return [
    ...unfit(person.isChild, fitness?.holdsChildren, 'place-fit-children', 'a person under 18'),
    ...unfit(person.isFamily, fitness?.holdsFamilies, 'place-fit-families', 'a family'),
    ...unfit(person.needsAccess, fitness?.isAccessible, 'place-fit-disability', 'a person who needs accessible rooms'),
    ...(kind === 'hold-room' && (person.isChildAlone || person.isFamily)
      ? [
          warning(
            holdRoomRule,
            `${name} is a hold room: ${person.isChildAlone ? 'a child alone' : 'a family'} is not placed in one but for violence or grounds to expect an escape.`,
            'Choose another room or place, or record the ground.',
          ),
        ]
      : []),
  ]
}

/** What the case says of the person that decides where they may be held. There is no fact on record of whether somebody is a man or a woman, so neither is asked. */
function whatIsKnown(state: CaseState) {
  const children = subjectsOf(state, 'minor').filter(({ facts }) => facts.ageFinding !== 'eighteen-or-over')
  const isLive = (fact: string, kind: string, value: string) =>
    subjectsOf(state, kind).some(({ facts }) => facts[fact] === value && facts.isCareNeedLive !== false)
  return {
    isChild: children.length > 0,
    isChildAlone: children.some(({ facts }) => facts.isUnaccompanied === true),
    isFamily: subjectsOf(state, 'family-tie').some(({ facts }) => facts.isFamilyTogether === true),
    needsAccess:
      isLive('careNeed', 'care-need', 'disability') ||
      subjectsOf(state, 'accommodation').some(
        ({ facts }) => facts.accommodationAnswer === 'given' || facts.accommodationAnswer === 'given-in-another-way',
      ),
  }
}

const warning = (said: Pick<Finding, 'rule' | 'cite' | 'verified' | 'severity'>, fact: string, cure: string): Finding => ({
  ...said,
  question: 'where',
  fact,
  cure,
  refuses: false,
})
