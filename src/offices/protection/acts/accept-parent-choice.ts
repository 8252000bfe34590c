import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import { anyoneOfTheDesk, ask, byCite, byRule, ofSubject, shared } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const acceptParentChoice = defineAct({
  act: 'AcceptParentChoice',
  entry: 'ParentChoiceAccepted',
  ...ofProtection,
  kind: 'decision',
  title: 'Accept a parent’s own choice to leave without a child',
  says: 'Records that a parent who is removed chose, in writing and knowing what it means, that the child stays, and with whom. Without it a parent is not removed apart from a child they were found with.',
  by: anyoneOfTheDesk,
  about: 'family-tie',
  input: z.strictObject({
    subjectId: ask.subject('Child', 'The tie it is about'),
    occurredAt: shared.occurredAt,
    isWritten: ask.yesNo('Is it in writing and signed?', 'In a language the parent reads, or read out to them'),
    isCounselHeard: ask.yesNo('Could the parent speak with counsel?', 'Before they chose'),
    isFreely: ask.yesNo('Was it chosen freely?', 'Nothing was promised or threatened for it'),
    ...{ language: shared.language, isInterpreterUsed: shared.isInterpreterUsed },
    carer: ask.text('Who cares for the child', 'Name of whoever the parent chose', { personal: true }),
  }),
  authorities: () => [byCite(house.cite), byRule('parents-directive')],
  requires: [
    {
      ...house,
      id: 'parent-choice-free',
      question: 'whom',
      says: 'A parent’s choice to leave without a child is in writing, free, and made after they could speak with counsel.',
      cure: 'Let the parent speak with counsel, and ask again.',
      needs: 'input',
      test: { node: 'all', of: [is('isWritten', true), is('isCounselHeard', true), is('isFreely', true)] },
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({ subjects: ofSubject('family-tie', entry, state, { parentChoiceAt: entry.occurredAt }) }),
})
