import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, ofSubject, shared } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const endSeparation = defineAct({
  act: 'EndSeparation',
  entry: 'SeparationEnded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record that the ground for parting relatives has ended',
  says: 'Records that the order ended or the danger is over. From this moment the relatives are owed to be brought together again.',
  by: anyoneOfTheDesk,
  about: 'family-tie',
  input: z.strictObject({
    subjectId: ask.subject('Relative', 'The tie it is about'),
    occurredAt: shared.occurredAt,
    why: ask.choice('Why', 'What ended it', [
      'order-ended',
      'danger-over',
      'care-ended',
      'tie-shown',
      'never-was',
      'court-ordered-reunification',
    ]),
    account: ask.account('What happened', 'And on what it rests'),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('family-tie', entry, state, {
      separationApprovedAt: null,
      separationProposedAt: null,
      isReunificationOwed: true,
      reunificationOwedAt: entry.occurredAt,
    }),
  }),
  notices: () => [
    { to: 'office:protection', about: 'reunification-owed', says: 'Relatives who were parted are owed to be brought together again.' },
    { to: 'counsel', about: 'reunification-owed', says: 'Your client is owed to be brought together with a relative again.' },
  ],
})
