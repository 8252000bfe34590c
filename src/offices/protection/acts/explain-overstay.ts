import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import { ask, byRule, ofSubject, shared, supervisors, underRule } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const explainOverstay = defineAct({
  act: 'ExplainOverstay',
  entry: 'OverstayExplained',
  ...ofProtection,
  kind: 'observation',
  title: 'Say why a child is held past 72 hours',
  says: 'Records what kept a child from being handed over in 72 hours, and that the Juvenile Coordinator was told. It stops no clock.',
  by: supervisors,
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Note of age', 'The note of the child'),
    occurredAt: shared.occurredAt,
    cause: ask.choice('Cause', 'What kept the child here', [
      'hhs-has-no-bed',
      'no-transport',
      'child-in-hospital',
      'court-order',
      'age-in-doubt',
      'oversight',
    ]),
    isCoordinatorTold: ask.yesNo('Was the Juvenile Coordinator told?', 'Who tracks every child held over 72 hours'),
    circumstances: ask.account('Circumstances', 'What was exceptional, and what is done to end it'),
  }),
  authorities: () => [byRule('uac-72h-transfer')],
  requires: [
    {
      ...underRule('uac-72h-transfer'),
      id: 'coordinator-told',
      question: 'whom',
      says: 'The Juvenile Coordinator tracks every child held over 72 hours.',
      cure: 'Tell the Juvenile Coordinator now.',
      needs: 'input',
      test: is('isCoordinatorTold', true),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({ subjects: ofSubject('minor', entry, state, { overstayExplainedAt: entry.occurredAt }) }),
  notices: () => [{ to: 'office:juvenile', about: 'child-over-72-hours', says: 'A child is held past 72 hours: the record says why.' }],
})
