import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { happened, is, only } from '../../../clockwork/test-nodes.ts'
import { anyoneOfTheDesk, ask, byCite, ofSubject, textOf } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const proposeSeparation = defineAct({
  act: 'ProposeSeparation',
  entry: 'SeparationProposed',
  ...ofProtection,
  kind: 'observation',
  title: 'Propose that relatives are parted',
  says: 'Puts on record the order of a court or the danger on which relatives would be parted, fact by fact with its source. It parts nobody: a supervisor decides.',
  by: anyoneOfTheDesk,
  about: 'family-tie',
  input: z.strictObject({
    subjectId: ask.subject('Relative', 'The tie it is about'),
    ground: ask.choice('On what ground', 'There are these, and no other', [
      'order-of-a-court',
      'danger-to-the-child',
      'danger-to-the-relative',
      'medical-care-elsewhere',
      'tie-not-shown',
    ]),
    order: ask.text('The order', 'Court, number and day of the order', { personal: true }).optional(),
    facts: reasonedFacts('Fact', 'What happened, when, and what a paper says: each with where it was taken from'),
    alternatives: ask.account('What else was considered', 'How the danger could be met with the relatives together'),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [
    {
      ...house,
      id: 'separation-order-named',
      question: 'instrument',
      says: 'Relatives parted by order of a court are parted by an order that is named.',
      cure: 'Give the court, the number and the day of the order.',
      needs: 'input',
      test: only(is('ground', 'order-of-a-court'), happened('order')),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('family-tie', entry, state, {
      separationProposedAt: entry.occurredAt,
      separationProposedBy: entry.officerId,
      separationGround: textOf(entry, 'ground'),
      separationApprovedAt: null,
      separationApprovedBy: null,
    }),
  }),
  notices: () => [
    { to: 'office:protection', about: 'separation-proposed', says: 'Relatives are proposed to be parted: a supervisor decides.' },
    { to: 'counsel', about: 'separation-proposed', says: 'It is proposed to part your client from a relative.' },
  ],
})
