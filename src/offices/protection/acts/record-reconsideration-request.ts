import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened, not } from '../../../clockwork/test-nodes.ts'
import { anyoneOfTheDesk, ask, byRule, ofSubject, textOf, underRule } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const recordReconsiderationRequest = defineAct({
  act: 'RecordReconsiderationRequest',
  entry: 'ReconsiderationRequestRecorded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record a request to reconsider a finding on fear',
  says: 'Records that the asylum office is asked to look again after the judge agreed that there is no credible fear: once, within 7 days, before removal.',
  by: anyoneOfTheDesk,
  about: 'credible-fear',
  input: z.strictObject({
    subjectId: ask.subject('Fear', 'The fear that was decided'),
    requestedOn: ask.day('Asked on', 'Day it was asked for'),
    by: ask.choice('By whom', 'Who asked', ['the-person', 'counsel', 'asylum-office-itself']),
    grounds: ask.account('On what grounds', 'What is new or was overlooked').optional(),
  }),
  authorities: () => [byRule('cf-reconsideration')],
  requires: [
    {
      ...underRule('cf-reconsideration'),
      id: 'judge-agreed-first',
      question: 'instrument',
      says: 'Reconsideration follows a judge’s agreement that there is no credible fear.',
      cure: 'Record the judge’s review first: RecordFearReview.',
      needs: 'facts',
      subject: 'credible-fear',
      test: happened('credibleFearJudgeConcurredOn'),
    },
    {
      ...underRule('cf-reconsideration'),
      id: 'reconsideration-once',
      question: 'law',
      says: 'A finding is reconsidered only once.',
      cure: 'Ask counsel what else can be asked for.',
      needs: 'facts',
      subject: 'credible-fear',
      test: not(happened('credibleFearReconsiderationRequestedOn')),
    },
  ],
  restricts: () => ['asylum'],
  tells: (entry, state) => ({
    subjects: ofSubject('credible-fear', entry, state, { credibleFearReconsiderationRequestedOn: textOf(entry, 'requestedOn') }),
  }),
})
