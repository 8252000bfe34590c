import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { either, is, oneOf } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, counselOfTheAgency, ofSubject } from '../../custody/exports.ts'
import { i863 } from '../instruments/i-863.ts'
import { house, ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

/** Each answer, and where the claim stands after it. */
const stages: Readonly<Record<string, string>> = {
  'confirmed-in-records': 'confirmed',
  'not-confirmed-declared-under-penalty-of-perjury': 'before-the-judge',
  'not-confirmed-not-declared': 'not-confirmed',
  'judge-confirms': 'confirmed',
  'judge-does-not-confirm': 'not-confirmed',
}

export const answerStatusClaim = defineAct({
  act: 'AnswerStatusClaim',
  entry: 'StatusClaimAnswered',
  ...ofProtection,
  kind: 'decision',
  title: 'Answer a claim of status',
  says: 'Records the next step of a claim of status: confirmed in the records; or not, and then declared under penalty of perjury and sent to a judge on Form I-863; or what the judge found.',
  by: [...examiners, ...counselOfTheAgency],
  about: 'status-claim',
  input: z.strictObject({
    subjectId: ask.subject('Claim', 'The claim that is answered'),
    personName: ask.text('Name on the form', 'Name of the person as it stands on the form', { personal: true }),
    answer: ask.choice('Answer', 'What was found', [
      'confirmed-in-records',
      'not-confirmed-declared-under-penalty-of-perjury',
      'not-confirmed-not-declared',
      'judge-confirms',
      'judge-does-not-confirm',
    ]),
    isEveryRecordAsked: ask.yesNo('Was every record asked?', 'All systems and files that could show the status'),
    isToldOfPerjury: ask.yesNo('Was the person told what perjury is punished with?', 'Before they declared, or declined to').optional(),
    facts: reasonedFacts('Fact', 'What the records, the declaration or the order of the judge say, each with where it was taken from'),
  }),
  authorities: () => [byCite('8 CFR 235.3(b)(5)')],
  requires: [
    {
      ...house,
      id: 'status-records-asked',
      question: 'instrument',
      says: 'A claim of status is not left unconfirmed before every record was asked.',
      cure: 'Ask the records that could show the status, and answer again.',
      needs: 'input',
      test: either(oneOf('answer', ['confirmed-in-records', 'judge-confirms']), is('isEveryRecordAsked', true)),
    },
    {
      ...house,
      id: 'status-perjury-told',
      question: 'whom',
      says: 'Whoever declares a status, or declines to, was told before what perjury is punished with.',
      cure: 'Tell the person, in a language they understand, and ask again.',
      needs: 'input',
      test: either(oneOf('answer', ['confirmed-in-records', 'judge-confirms', 'judge-does-not-confirm']), is('isToldOfPerjury', true)),
    },
  ],
  tells: (entry, state) => ({
    subjects: ofSubject('status-claim', entry, state, {
      statusClaimStage: stages[String(entry.payload.answer)] ?? 'open',
      statusCheckedAt: entry.occurredAt,
      ...(entry.payload.answer === 'not-confirmed-declared-under-penalty-of-perjury' ? { statusDeclaredAt: entry.occurredAt } : {}),
    }),
  }),
  instruments: [i863],
  notices: ({ payload }) =>
    stages[String(payload.answer)] === 'confirmed'
      ? [{ to: 'office:custody', about: 'status-confirmed', says: 'A status that ends expedited removal was confirmed: take it back.' }]
      : [],
})
