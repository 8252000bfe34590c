import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { whereabouts } from '../family-words.ts'
import { house, ofProtection } from '../of-protection.ts'

export const noteRelativeWhereabouts = defineAct({
  act: 'NoteRelativeWhereabouts',
  entry: 'RelativeWhereaboutsNoted',
  ...ofProtection,
  kind: 'observation',
  title: 'Note where a relative is',
  says: 'Records where a relative is now and how that is known, and that the person was told.',
  by: anyoneOfTheDesk,
  about: 'family-tie',
  input: z.strictObject({
    subjectId: ask.subject('Relative', 'The tie it is about'),
    occurredAt: shared.occurredAt,
    relativeAt: ask.choice('Where they are', 'Where the relative is now', whereabouts),
    where: ask.text('Which place', 'Name or code of the place', { personal: true }).optional(),
    isPersonTold: ask.yesNo('Was the person told?', 'Where their relative is'),
    source: ask.account('From what', 'Who said so, and when').optional(),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('family-tie', entry, state, { relativeAt: textOf(entry, 'relativeAt'), relativeSeenAt: entry.occurredAt }),
  }),
})
