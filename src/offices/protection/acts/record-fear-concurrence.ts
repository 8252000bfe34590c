import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened, is } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, byRule, counselOfTheAgency, namedSubject, ofSubject, shared, underRule } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

export const recordFearConcurrence = defineAct({
  act: 'RecordFearConcurrence',
  entry: 'FearConcurrenceRecorded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record that a supervisory asylum officer concurred',
  says: 'Records when a supervisory asylum officer concurred in the finding. From that moment the days of a judge’s review run where none was found (Form I-869).',
  by: [...examiners, ...counselOfTheAgency],
  about: 'credible-fear',
  input: z.strictObject({
    subjectId: ask.subject('Fear', 'The fear that was decided'),
    occurredAt: ask.at('Concurred at', 'When the supervisory asylum officer concurred'),
    supervisor: ask.text('Supervisory asylum officer', 'Name or number of whoever concurred'),
    isAnotherOfficer: ask.yesNo(
      'Is that another than the one who heard the person?',
      'The officer who found it does not concur in their own finding',
    ),
    isCopyGiven: ask.yesNo('Was the person given the decision?', 'In a language they understand, with the right to ask a judge'),
    language: shared.language,
  }),
  authorities: () => [byRule('cf-ij-review'), byCite('8 CFR 208.30(e)')],
  requires: [
    {
      ...underRule('cf-ij-review'),
      id: 'fear-found-first',
      question: 'instrument',
      says: 'A finding is on record in which to concur.',
      cure: 'Record the finding first: RecordFearFinding.',
      needs: 'facts',
      subject: 'credible-fear',
      test: happened('credibleFearFoundAt'),
    },
    {
      ...underRule('cf-ij-review'),
      id: 'another-concurs',
      question: 'who',
      says: 'A supervisory asylum officer, and not the one who found it, concurs.',
      cure: 'Ask the asylum office for the concurrence of a supervisor.',
      needs: 'input',
      test: is('isAnotherOfficer', true),
    },
  ],
  restricts: () => ['asylum'],
  tells: (entry, state) => {
    const isNegative = namedSubject('credible-fear', entry, state)?.facts.credibleFearFinding === 'no-credible-fear'
    return {
      subjects: ofSubject('credible-fear', entry, state, {
        [isNegative ? 'credibleFearConcurredAt' : 'positiveFearConcurredAt']: entry.occurredAt,
      }),
    }
  },
  notices: () => [{ to: 'counsel', about: 'fear-decided', says: 'The fear your client voiced was decided on.' }],
})
