import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { dayField, field } from '../../../acts/field.ts'
import { powersOfTrainedOfficers } from '../authorities.ts'
import { credentials, zoneField } from '../fields.ts'
import { getText } from '../payload-text.ts'
import { notThemself } from '../requirements.ts'
import { dayEndsAt } from '../zone-days.ts'

export const recordTraining = defineAct({
  act: 'RecordTraining',
  entry: 'TrainingRecorded',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'observation',
  title: 'Record training',
  says: 'Records that the officer completed a course. It is a fact; the credential it leads to is issued apart.',
  by: ['training-officer'],
  input: z.strictObject({
    course: z
      .enum(credentials)
      .describe('The course')
      .meta(field({ label: 'Course', control: 'choice' })),
    completedOn: dayField({ label: 'Day it was completed', isPast: true }).describe('The day the course was completed'),
    zone: zoneField,
    provider: z
      .string()
      .trim()
      .min(2)
      .max(200)
      .describe('Who gave the course')
      .meta(field({ label: 'Given by', control: 'text' })),
  }),
  authorities: () => [powersOfTrainedOfficers],
  requires: [notThemself],
  tells: ({ entryId, payload }) => {
    const course = getText(payload, 'course')
    const zone = getText(payload, 'zone')
    const training = {
      id: `training:${entryId}`,
      kind: 'training',
      zone,
      facts: { course, completedAt: dayEndsAt(getText(payload, 'completedOn'), zone) },
    }
    return course === 'basic-immigration-law-enforcement'
      ? { subjects: [training, { id: 'officer', kind: 'officer', facts: { hasBasicTraining: true } }] }
      : { subjects: [training] }
  },
})
