import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, ofSubject, shared } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const recordReunification = defineAct({
  act: 'RecordReunification',
  entry: 'ReunificationRecorded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record that relatives are together again',
  says: 'Records that the person and the relative were brought together again: when, and where.',
  by: anyoneOfTheDesk,
  about: 'family-tie',
  input: z.strictObject({
    subjectId: ask.subject('Relative', 'The tie it is about'),
    occurredAt: shared.occurredAt,
    where: ask.choice('Where', 'Where they are together', [
      'same-place',
      'free-in-the-united-states',
      'in-the-care-of-hhs',
      'outside-the-united-states',
    ]),
    account: ask.account('How', 'Who brought whom').optional(),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('family-tie', entry, state, {
      isFamilyTogether: true,
      isReunificationOwed: false,
      reunitedAt: entry.occurredAt,
      relativeAt: 'same-place',
      relativeSeenAt: entry.occurredAt,
      separationApprovedAt: null,
      separatedAt: null,
    }),
  }),
})
