import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { either, is } from '../../../clockwork/test-nodes.ts'
import { anyoneOfTheDesk, ask, byRule, caseZone, ofSubject, opens, shared, textOf, underRule } from '../../custody/exports.ts'
import { i770 } from '../instruments/i-770.ts'
import { ofProtection } from '../of-protection.ts'

export const giveMinorNotice = defineAct({
  act: 'GiveMinorNotice',
  entry: 'MinorNoticeGiven',
  ...ofProtection,
  kind: 'observation',
  title: 'Give a child the notice of rights (I-770)',
  says: 'Records that a child was given the notice of rights in words and a language the child understands; a child with family also the notice of judicial review and the list of free legal services.',
  by: anyoneOfTheDesk,
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Note of age', 'The note of the child'),
    occurredAt: shared.occurredAt,
    personName: shared.personName,
    isReadAndExplained: ask.yesNo('Was it read out and explained?', 'A young child does not read it'),
    isCallOffered: ask.yesNo('Was a call to a parent or another relative offered?', 'At no cost to the child'),
    isUnaccompanied: ask.yesNo('Is the child unaccompanied?', 'As it was decided'),
    isReviewNoticeGiven: ask
      .yesNo('Was the notice of the right to judicial review given?', 'Owed to a child who is not unaccompanied')
      .optional(),
    isLegalServicesListGiven: ask
      .yesNo('Was the list of free legal services given?', 'Owed to a child who is not unaccompanied')
      .optional(),
    ...{ language: shared.language, isInterpreterUsed: shared.isInterpreterUsed },
  }),
  authorities: () => [byRule('minor-forms')],
  requires: [
    {
      ...underRule('minor-forms'),
      id: 'review-notice-and-list',
      question: 'instrument',
      says: 'A child who is not unaccompanied is given the notice of the right to judicial review and the list of free legal services.',
      cure: 'Give both, and record it.',
      needs: 'input',
      test: either(is('isUnaccompanied', true), {
        node: 'all',
        of: [is('isReviewNoticeGiven', true), is('isLegalServicesListGiven', true)],
      }),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: [
      ...ofSubject('minor', entry, state, {
        rightsNoticeGivenAt: entry.occurredAt,
        ...(entry.payload.isReviewNoticeGiven === true ? { reviewRightsGivenAt: entry.occurredAt } : {}),
      }),
      opens('paper', entry, caseZone(state), {
        form: 'I-770',
        madeAt: entry.occurredAt,
        servedAt: entry.occurredAt,
        servedHow: 'in-person',
        servedIn: textOf(entry, 'language'),
      }),
    ],
  }),
  instruments: [i770],
})
