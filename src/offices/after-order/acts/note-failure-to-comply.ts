import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byCite, byRule, shared, textOf, underRule } from '../../custody/exports.ts'
import { noticeOfFailure } from '../instruments/notice-of-failure.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { ofRemovalOrder } from '../removal-period.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { caseOfficers } from '../who-may.ts'

export const noteFailureToComply = defineAct({
  act: 'NoteFailureToComply',
  entry: 'FailureToComplyNoted',
  ...ofAfterOrder,
  kind: 'decision',
  title: 'Note a failure to comply',
  says: 'Decides that the removal period is extended because the person will not in good faith apply for travel documents or acts to prevent removal, and makes the notice that warns of it.',
  by: caseOfficers,
  input: z.strictObject({
    personName: shared.personName,
    failureToComplyOn: ask.day('Since', 'Day the person began to refuse or to act against removal'),
    noticeServedOn: ask.day('Notice served on', 'Day the notice was served on the person').optional(),
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    facts: reasonedFacts('Fact', 'What was asked of the person and what they did, each with where it was taken from'),
    required: ask.account('What the person has to do', 'What would show compliance, one thing a line'),
  }),
  authorities: () => [byRule('removal-period-90'), byCite('8 USC 1231(a)(1)(C); 8 CFR 241.4(g)(5)')],
  requires: [
    orderIsFinal,
    {
      // Not serving it does not excuse the conduct: it warns, and refuses nothing.
      ...underRule('removal-period-90'),
      verified: 'secondary',
      severity: 'target',
      id: 'failure-notice-served',
      question: 'instrument',
      says: 'The notice is served before the removal period ends.',
      cure: 'Serve the notice and record the day.',
      needs: 'input',
      test: { node: 'happened', fact: 'noticeServedOn' },
    },
    {
      ...underRule('removal-period-90'),
      verified: 'secondary',
      severity: 'target',
      id: 'one-failure-counted',
      question: 'law',
      says: 'The record counts one extension for failure to comply.',
      cure: 'Work out with counsel of the agency how long the period is extended in all: the clock counts the last failure alone.',
      needs: 'facts',
      subject: 'removal-order',
      test: { node: 'not', of: { node: 'happened', fact: 'failureToComplyOn' } },
    },
  ],
  tells: (entry, state) => ({
    subjects: ofRemovalOrder(state, {
      failureToComplyOn: textOf(entry, 'failureToComplyOn'),
      failureToComplyNoticeOn: textOf(entry, 'noticeServedOn'),
      complianceShownOn: null,
    }),
  }),
  instruments: [noticeOfFailure],
  notices: () => [{ to: 'counsel', about: 'failure-to-comply', says: 'The removal period of your client is said to be extended.' }],
})
