import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, dayOf, namedSubject, ofSubject, shared } from '../../custody/exports.ts'
import { inConditions } from '../of-conditions.ts'
import { keepers } from '../who-may.ts'

/** Each step, the fact it tells, and the rule it is owed under. */
const steps = {
  'first-screening': ['healthScreenedAt', 'det-med-screen'],
  'full-assessment': ['healthAssessedAt', 'det-med-14day'],
  dental: ['dentalSeenAt', 'det-med-screen'],
  'mental-health-referral': ['mentalHealthReferredAt', 'det-mh-eval'],
  'mental-health-evaluation': ['mentalHealthEvaluatedAt', 'det-mh-eval'],
  'medical-follow-up': ['medicalFollowUpOn', 'det-mh-eval'],
  classification: ['classifiedAt', 'det-classification'],
  'risk-of-abuse-assessed': ['preaAssessedOn', 'det-classification'],
  'risk-of-abuse-assessed-again': ['preaReassessedOn', 'det-prea-reassess'],
} as const
type Step = keyof typeof steps
const names = Object.keys(steps) as [Step, ...Step[]]

export const recordCareStep = defineAct({
  act: 'RecordCareStep',
  entry: 'CareStepRecorded',
  ...inConditions,
  kind: 'observation',
  title: 'Record that care was given',
  says: 'Records that a screening, an assessment, a referral or a classification was done, and when. Never what was found.',
  by: keepers,
  about: 'admission',
  input: z.strictObject({
    subjectId: ask.subject('Admission', 'The admission it belongs to'),
    occurredAt: shared.occurredAt,
    step: ask.choice('What was done', 'That it was done; never what was found', names),
    isMedicalFollowUpCalledFor: ask
      .yesNo('Does it call for a medical follow-up?', 'After an assessment of the risk of abuse: that, and never what')
      .optional(),
  }),
  authorities: ({ step }) => [byRule(steps[step as Step]?.[1] ?? 'det-med-screen')],
  requires: [],
  tells: (entry, state) => {
    const zone = namedSubject('admission', entry, state)?.zone ?? 'UTC'
    const step = String(entry.payload.step) as Step
    const [fact] = steps[step] ?? ['healthScreenedAt']
    const { isMedicalFollowUpCalledFor: isCalledFor } = entry.payload
    return {
      subjects: ofSubject('admission', entry, state, {
        [fact]: fact.endsWith('On') ? dayOf(entry.occurredAt, zone) : entry.occurredAt,
        ...(step === 'risk-of-abuse-assessed' ? { isReferredForMedicalFollowUp: isCalledFor === true } : {}),
      }),
    }
  },
})
