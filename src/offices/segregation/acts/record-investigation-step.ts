import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { house, inSegregation } from '../of-segregation.ts'
import { keepers } from '../who-may.ts'

const steps = {
  began: 'incidentInvestigationBeganAt',
  ended: 'incidentInvestigationEndedAt',
  'committee-met': 'disciplinaryCommitteeMetAt',
} as const
const names = Object.keys(steps) as [keyof typeof steps, ...(keyof typeof steps)[]]

export const recordInvestigationStep = defineAct({
  act: 'RecordInvestigationStep',
  entry: 'InvestigationStepRecorded',
  ...inSegregation,
  kind: 'observation',
  title: 'Record a step of the investigation of an incident',
  says: 'Records when the investigation began and ended, and when the unit committee met. Whoever reported the incident does not investigate it.',
  by: keepers,
  about: 'disciplinary-incident',
  input: z.strictObject({
    subjectId: fields.incident,
    occurredAt: shared.occurredAt,
    step: ask.choice('Step', 'What happened', names),
    found: ask.account('What was found', 'Witnesses heard, what the person said, what was seen').optional(),
  }),
  authorities: () => [byRule('seg-disciplinary-pbnds')],
  requires: [
    {
      ...house,
      id: 'incident-investigated-by-another',
      question: 'who',
      says: 'An incident is investigated by somebody who did not report it.',
      cure: 'Have another officer investigate.',
      needs: 'another-officer',
      subject: 'disciplinary-incident',
      fact: 'incidentReportedBy',
    },
  ],
  tells: (entry, state) => {
    const step = String(entry.payload.step) as keyof typeof steps
    return {
      subjects: ofSubject('disciplinary-incident', entry, state, {
        [steps[step]]: entry.occurredAt,
        ...(step === 'committee-met' ? {} : { incidentInvestigatedBy: entry.officerId }),
      }),
    }
  },
})
