import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { powersOfTrainedOfficers } from '../authorities.ts'
import { reasonField, subjectField } from '../fields.ts'
import { getText } from '../payload-text.ts'
import { notThemself } from '../requirements.ts'

export const liftSuspension = defineAct({
  act: 'LiftSuspension',
  entry: 'SuspensionLifted',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'decision',
  title: 'Lift a suspension',
  says: 'The suspended credential is in force again from now, unless it lapsed or was revoked meanwhile.',
  by: ['training-officer', 'inspector'],
  about: 'suspension',
  input: z.strictObject({ subjectId: subjectField('Suspension'), reason: reasonField }),
  authorities: () => [powersOfTrainedOfficers],
  requires: [notThemself],
  tells: ({ occurredAt, payload }) => ({
    subjects: [{ id: getText(payload, 'subjectId'), kind: 'suspension', facts: { suspendedUntilAt: occurredAt } }],
  }),
  notices: ({ caseId }) => [{ to: `officer:${caseId}`, about: 'credential', says: 'The suspension of a credential of yours was lifted.' }],
})
