import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byRule, ofSubject, shared, underRule, yesOf } from '../../custody/exports.ts'
import { answerLetter } from '../instruments/answer-letter.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { dayOfAct } from '../tell.ts'
import { headquarters } from '../who-may.ts'

export const decideLikelihood = defineAct({
  act: 'DecideLikelihood',
  entry: 'LikelihoodDecided',
  ...ofAfterOrder,
  kind: 'decision',
  title: 'Decide whether removal is likely',
  says: 'Headquarters decides a request under 8 CFR 241.13: whether removal is significantly likely in the reasonably foreseeable future. If not, the person is released unless special circumstances are found.',
  by: headquarters,
  about: 'slrrff-request',
  input: z.strictObject({
    subjectId: ask.subject('Request', 'The request that is decided'),
    personName: shared.personName,
    isRemovalLikely: ask.yesNo(
      'Is removal significantly likely in the reasonably foreseeable future?',
      'The finding the regulation asks for',
    ),
    facts: reasonedFacts(
      'Fact',
      'What the country has said and done, what the person has done, how long it takes, each with where it was taken from',
    ),
    reasons: ask.account('Reasons', 'Why these facts decide it'),
  }),
  authorities: () => [byRule('slrrff-241-13')],
  requires: [
    {
      ...underRule('slrrff-241-13'),
      id: 'request-within-241-13',
      question: 'law',
      says: 'The regulation applies: the removal period is over or will end, and the person was neither arriving nor ordered removed by the Alien Terrorist Removal Court.',
      cure: 'Answer that the request is not one of 8 CFR 241.13, or hold it until the removal period has ended.',
      needs: 'facts',
      subject: 'slrrff-request',
      test: { node: 'is', fact: 'isExcludedFromSlrrffReview', value: false },
    },
  ],
  tells: (entry, state) => {
    const on = dayOfAct(entry, state)
    const isRemovalLikely = yesOf(entry, 'isRemovalLikely')
    return {
      subjects: ofSubject('slrrff-request', entry, state, {
        slrrffDecidedOn: on,
        isRemovalLikely,
        ...(isRemovalLikely === true ? { slrrffDeniedOn: on } : {}),
      }),
    }
  },
  instruments: [answerLetter('8 CFR 241.13')],
  notices: ({ payload }) => [
    { to: 'person', about: 'review-request', says: 'Your request for release was decided.' },
    ...(payload.isRemovalLikely === false
      ? [
          {
            to: 'office:custody',
            about: 'release-decided',
            says: 'Removal is found not to be likely: order the release under supervision.',
          },
        ]
      : []),
  ],
})
