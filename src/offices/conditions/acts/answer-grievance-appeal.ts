import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, dayOf, namedSubject, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { appealFacts } from '../grievance-kinds.ts'
import { inConditions } from '../of-conditions.ts'
import { appealByAnother, appealOpen, notComplainedOf } from '../requirements.ts'
import { restrictedAsFiled } from '../restricted-as-filed.ts'
import { answerers, inquirers } from '../who-may.ts'

export const answerGrievanceAppeal = defineAct({
  act: 'AnswerGrievanceAppeal',
  entry: 'GrievanceAppealAnswered',
  ...inConditions,
  kind: 'decision',
  title: 'Decide the appeal of a grievance',
  says: 'Decides by somebody who did not give the first answer whether it stands, and why.',
  by: [...new Set([...answerers, ...inquirers])],
  about: 'grievance',
  input: z.strictObject({
    subjectId: ask.subject('Grievance', 'Which grievance'),
    occurredAt: shared.occurredAt,
    answer: ask.choice('Decision', 'What becomes of it', ['granted', 'granted-in-part', 'denied']),
    reasons: ask.account('Reasons', 'Why, in words the person can answer'),
  }),
  authorities: () => [byRule('det-grievance-formal'), byRule('det-grievance-sexual-abuse')],
  requires: [appealOpen, appealByAnother, notComplainedOf],
  restricts: (payload, state) => restrictedAsFiled(payload, state),
  tells: (entry, state) => {
    const grievance = namedSubject('grievance', entry, state)
    if (!grievance) return {}
    const { grievanceAbout, grievanceAppealLevel } = grievance.facts
    const [, answered] = appealFacts(String(grievanceAbout), String(grievanceAppealLevel))
    return {
      subjects: ofSubject('grievance', entry, state, {
        grievanceAppealAnswer: textOf(entry, 'answer'),
        grievanceAppealAnsweredAt: entry.occurredAt,
        grievanceAnsweredBy: entry.officerId,
        [answered]: dayOf(entry.occurredAt, grievance.zone),
      }),
    }
  },
  notices: () => [
    { to: 'person', about: 'grievance-appeal-answered', says: 'Your appeal was decided. The decision and its reasons are in your file.' },
  ],
})
