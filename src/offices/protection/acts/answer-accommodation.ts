import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { either, happened, oneOf } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, ofSubject, supervisors, textOf } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const answerAccommodation = defineAct({
  act: 'AnswerAccommodation',
  entry: 'AccommodationAnswered',
  ...ofProtection,
  kind: 'decision',
  title: 'Answer a request for an accommodation',
  says: 'Decides on what was asked for: given, given in another way, or refused with reasons the person can answer.',
  by: supervisors,
  about: 'accommodation',
  input: z.strictObject({
    subjectId: ask.subject('Request', 'What was asked for'),
    answer: ask.choice('Answer', 'What is decided', ['given', 'given-in-another-way', 'refused']),
    how: ask.account('How', 'What is given, and from when on').optional(),
    reasons: ask.account('Reasons', 'Why it is refused or given in another way').optional(),
    isPersonTold: ask.yesNo('Was the person told?', 'In a way they understand'),
  }),
  authorities: () => [byCite(house.cite), byCite('29 USC 794 (cited from memory)')],
  requires: [
    {
      ...house,
      id: 'accommodation-refused-with-reasons',
      question: 'instrument',
      says: 'An accommodation is refused, or given in another way, only with reasons.',
      cure: 'Say why, in a way the person can answer.',
      needs: 'input',
      test: either(oneOf('answer', ['given']), happened('reasons')),
    },
  ],
  tells: (entry, state) => ({
    subjects: ofSubject('accommodation', entry, state, {
      accommodationAnsweredAt: entry.occurredAt,
      accommodationAnswer: textOf(entry, 'answer'),
      ...(entry.payload.answer === 'refused' ? {} : { accommodationGivenAt: entry.occurredAt }),
    }),
  }),
  notices: () => [{ to: 'counsel', about: 'accommodation', says: 'A request for an accommodation of your client was answered.' }],
})
