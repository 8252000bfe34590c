import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import type { Subject } from '../../../kernel/case-state.ts'
import { ask, byCite, counselOfTheAgency, namedSubject, ofSubject, shared } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

export const closeWithdrawnFear = defineAct({
  act: 'CloseWithdrawnFear',
  entry: 'WithdrawnFearClosed',
  ...ofProtection,
  kind: 'decision',
  title: 'Close a fear claim the person took back',
  says: 'Closes a claim that the person took back to an asylum officer, knowing what that means, in a language they understand. An officer of this agency cannot take it back for them.',
  by: [...examiners, ...counselOfTheAgency],
  about: 'credible-fear',
  input: z.strictObject({
    subjectId: ask.subject('Fear', 'The fear that was taken back'),
    occurredAt: shared.occurredAt,
    isToAsylumOfficer: ask.yesNo('Was it taken back to an asylum officer?', 'Not to an officer of this agency'),
    isUnderstood: ask.yesNo('Was what it means understood?', 'Explained in a language the person understands, and said back'),
    ...{ language: shared.language, isInterpreterUsed: shared.isInterpreterUsed },
    source: ask.account('Where it is written', 'The paper of the asylum office it was taken from'),
  }),
  authorities: () => [byCite('8 CFR 235.3(b)(4)')],
  requires: [
    {
      ...house,
      id: 'withdrawn-to-an-asylum-officer',
      question: 'whom',
      says: 'Fear is taken back to an asylum officer, by somebody who understands what that means.',
      cure: 'Have an asylum officer hear the person.',
      needs: 'input',
      test: { node: 'all', of: [is('isToAsylumOfficer', true), is('isUnderstood', true)] },
    },
  ],
  restricts: () => ['asylum'],
  tells: (entry, state) => ({
    subjects: ofSubject('credible-fear', entry, state, {
      fearWithdrawnAt: entry.occurredAt,
      isFearClaimOpen: false,
      // Nobody takes to a judge what was taken back: the days of the review end.
      ...(awaitsJudge(namedSubject('credible-fear', entry, state)) ? { credibleFearReviewDeclinedAt: entry.occurredAt } : {}),
    }),
  }),
})

const awaitsJudge = (fear: Subject | undefined): boolean =>
  fear?.facts.credibleFearConcurredAt != null && fear.facts.credibleFearReviewConcludedAt === null
