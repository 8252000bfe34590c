import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { dayField } from '../../../acts/field.ts'
import { immigrationOfficers } from '../authorities.ts'
import { reasonField, subjectField, zoneField } from '../fields.ts'
import { getText } from '../payload-text.ts'
import { notThemself } from '../requirements.ts'
import { dayEndsAt } from '../zone-days.ts'

export const endAppointment = defineAct({
  act: 'EndAppointment',
  entry: 'AppointmentEnded',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'decision',
  title: 'End an appointment',
  says: 'Says the last day somebody holds a position. From the midnight that ends it they may do nothing by it.',
  by: ['personnel-officer'],
  about: 'appointment',
  input: z.strictObject({
    subjectId: subjectField('Appointment'),
    lastOn: dayField({ label: 'Last day' }).describe('The last day the position is held'),
    zone: zoneField,
    reason: reasonField,
  }),
  authorities: () => [immigrationOfficers],
  requires: [notThemself],
  tells: ({ payload }) => ({
    subjects: [
      {
        id: getText(payload, 'subjectId'),
        kind: 'appointment',
        facts: { heldUntilAt: dayEndsAt(getText(payload, 'lastOn'), getText(payload, 'zone')) },
      },
    ],
  }),
})
