import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { is, not, only } from '../../../clockwork/test-nodes.ts'
import { ask, byRule, ofSubject, shared, supervisors, textOf, underRule } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const houseMinor = defineAct({
  act: 'HouseMinor',
  entry: 'MinorHoused',
  ...ofProtection,
  kind: 'decision',
  title: 'Decide with whom a child is housed',
  says: 'Decides in whose company a child is kept in a place. A child is kept apart from adults in custody, but for an adult of the family where nothing speaks against it.',
  by: ['detention-officer', 'deportation-officer', ...supervisors],
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Note of age', 'The note of the child'),
    occurredAt: shared.occurredAt,
    housedWith: ask.choice('With whom', 'In whose company the child is kept', [
      'children-only',
      'alone-with-a-carer',
      'adult-of-the-family',
      'unrelated-adults',
    ]),
    isFamilyShown: ask.yesNo('Is the tie of family shown?', 'By reliable evidence, on record as a tie of the family').optional(),
    isAnythingAgainst: ask.yesNo('Does safety speak against it?', 'Anything that makes this company a danger to the child'),
    reasons: ask.account('Reasons', 'What was looked at'),
  }),
  authorities: () => [byRule('juveniles-apart'), byRule('minor-licensed-placement')],
  requires: [
    {
      ...underRule('juveniles-apart'),
      id: 'child-apart-from-unrelated-adults',
      question: 'where',
      says: 'A child is held apart from adults in custody, unless in the presence of an adult of the family.',
      cure: 'Keep the child with children or with family, or alone with a carer.',
      needs: 'input',
      test: not(is('housedWith', 'unrelated-adults')),
    },
    {
      ...underRule('juveniles-apart'),
      id: 'child-with-family-safe',
      question: 'whom',
      says: 'A child is kept with an adult of the family only where the tie is shown and safety does not speak against it.',
      cure: 'Record the tie with its evidence ("Note a close relative"), or keep the child apart and have a supervisor decide on the separation.',
      needs: 'input',
      test: only(is('housedWith', 'adult-of-the-family'), {
        node: 'all',
        of: [is('isFamilyShown', true), is('isAnythingAgainst', false)],
      }),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('minor', entry, state, {
      housingDecidedAt: entry.occurredAt,
      housedWith: textOf(entry, 'housedWith'),
      isHeldApartFromAdults: true,
    }),
  }),
})
