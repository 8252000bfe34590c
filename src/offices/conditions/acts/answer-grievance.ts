import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byRule, dayOf, namedSubject, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { answeredFact } from '../grievance-kinds.ts'
import { inConditions } from '../of-conditions.ts'
import { notAnsweredBefore, notComplainedOf } from '../requirements.ts'
import { restrictedAsFiled } from '../restricted-as-filed.ts'
import { answerers, inquirers } from '../who-may.ts'

export const answerGrievance = defineAct({
  act: 'AnswerGrievance',
  entry: 'GrievanceAnswered',
  ...inConditions,
  kind: 'decision',
  title: 'Answer a grievance',
  says: 'Gives the answer, with what was looked at and why. The person can appeal it.',
  by: [...new Set([...answerers, ...inquirers])],
  about: 'grievance',
  input: z.strictObject({
    subjectId: ask.subject('Grievance', 'Which grievance'),
    occurredAt: shared.occurredAt,
    answer: ask.choice('Answer', 'What becomes of it', ['granted', 'granted-in-part', 'denied', 'taken-back']),
    facts: reasonedFacts('Fact', 'What was looked at and found, each with where it was taken from'),
    reasons: ask.account('Reasons', 'Why, in words the person can answer'),
    whatIsDone: ask.account('What is done', 'What changes, by when').optional(),
    language: shared.language,
  }),
  authorities: () => [byRule('det-grievance-formal'), byRule('det-grievance-sexual-abuse')],
  requires: [notAnsweredBefore, notComplainedOf],
  restricts: (payload, state) => restrictedAsFiled(payload, state),
  tells: (entry, state) => {
    const grievance = namedSubject('grievance', entry, state)
    if (!grievance) return {}
    const { grievanceAbout: about } = grievance.facts
    return {
      subjects: ofSubject('grievance', entry, state, {
        grievanceAnswer: textOf(entry, 'answer'),
        grievanceAnsweredAt: entry.occurredAt,
        grievanceAnsweredBy: entry.officerId,
        [answeredFact(typeof about === 'string' ? about : null)]: dayOf(entry.occurredAt, grievance.zone),
      }),
    }
  },
  notices: () => [{ to: 'person', about: 'grievance-answered', says: 'Your grievance was answered. You can appeal the answer.' }],
})
