import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, byRule, counselOfTheAgency, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { houseWarns, ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

export const recordFearFinding = defineAct({
  act: 'RecordFearFinding',
  entry: 'FearFindingRecorded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record a finding on credible fear',
  says: 'Records what the asylum officer found. It counts once a supervisory asylum officer has concurred, which is an entry of its own.',
  by: [...examiners, ...counselOfTheAgency],
  about: 'credible-fear',
  input: z.strictObject({
    subjectId: ask.subject('Fear', 'The fear that was decided'),
    occurredAt: shared.occurredAt,
    finding: ask.choice('Finding', 'What the asylum officer found', ['credible-fear', 'no-credible-fear']),
    asylumOfficer: ask.text('Asylum officer', 'Name or number of the officer who found it'),
    source: ask.account('Where it is written', 'The paper it was taken from'),
  }),
  authorities: () => [byCite('8 USC 1225(b)(1)(B); 8 CFR 208.30(e)'), byRule('cf-detention')],
  requires: [
    {
      ...houseWarns,
      id: 'fear-heard-first',
      question: 'instrument',
      says: 'The person was heard before anything was found.',
      cure: 'Record the interview: RecordFearInterview.',
      needs: 'facts',
      subject: 'credible-fear',
      test: happened('credibleFearInterviewBeganAt'),
    },
  ],
  restricts: () => ['asylum'],
  tells: (entry, state) => ({
    subjects: ofSubject('credible-fear', entry, state, {
      credibleFearFinding: textOf(entry, 'finding'),
      credibleFearFoundAt: entry.occurredAt,
    }),
  }),
})
