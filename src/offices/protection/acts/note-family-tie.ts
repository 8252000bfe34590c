import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { anyoneOfTheDesk, ask, byCite, caseZone, opens, shared, textOf, yesOf } from '../../custody/exports.ts'
import { relations, whereabouts } from '../family-words.ts'
import { house, ofProtection } from '../of-protection.ts'

export const noteFamilyTie = defineAct({
  act: 'NoteFamilyTie',
  entry: 'FamilyTieNoted',
  ...ofProtection,
  kind: 'observation',
  title: 'Note a close relative',
  says: 'Records a parent, child, partner or other close relative, on what that rests, and where they are. Relatives found together are kept together. Note it in the case of each of them.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    relativeId: ask.person('Relative', 'The relative, as registered; left empty where they are not in this record').optional(),
    relativeName: ask.text('Name', 'Name of the relative', { personal: true }).optional(),
    relation: ask.choice('What they are', 'What the relative is to the person of this case; a child is under 18', relations),
    isFoundTogether: ask.yesNo('Were they found together?', 'Arrested, arrived or booked in together'),
    relativeAt: ask.choice('Where they are', 'Where the relative is now', whereabouts),
    facts: reasonedFacts('Fact', 'What shows the tie: papers, what each says on their own; each with where it was taken from'),
  }),
  authorities: () => [byCite(house.cite), byCite('6 CFR 115.14')],
  requires: [],
  restricts: ({ relation }) => (relation === 'child' || relation === 'parent' || relation === 'sibling-under-18' ? ['minor'] : []),
  tells: (entry, state) => ({
    subjects: [
      opens('family-tie', entry, caseZone(state), {
        relative: textOf(entry, 'relativeId'),
        relation: textOf(entry, 'relation'),
        isFoundTogether: yesOf(entry, 'isFoundTogether'),
        isFamilyTogether: yesOf(entry, 'isFoundTogether') === true && textOf(entry, 'relativeAt') === 'same-place',
        relativeAt: textOf(entry, 'relativeAt'),
        relativeSeenAt: entry.occurredAt,
      }),
    ],
  }),
  notices: ({ payload }) => [
    ...(payload.isFoundTogether === true && payload.relativeAt !== 'same-place'
      ? [
          {
            to: 'office:protection',
            about: 'family-apart',
            says: 'Relatives found together are not in the same place: read where each is.',
          },
        ]
      : []),
    ...(typeof payload.relativeId === 'string'
      ? [{ to: 'office:protection', about: 'family-tie', says: 'A relative who is registered was noted: note the tie in their case too.' }]
      : []),
  ],
})
