import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { immigrationOfficers } from '../authorities.ts'
import { endsAfterItBegins, fromOnField, isInOrder, positionField, throughOnField, zoneField } from '../fields.ts'
import { notThemself } from '../requirements.ts'
import { tellAppointment } from '../tell-appointment.ts'

export const appointOfficer = defineAct({
  act: 'AppointOfficer',
  entry: 'OfficerAppointed',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'decision',
  title: 'Appoint an officer',
  says: 'Records that somebody holds a position in an office from a day. For a new officer it opens their record; an officer may hold several.',
  opensCase: true,
  by: ['personnel-officer'],
  input: z
    .strictObject({
      name: z
        .string()
        .trim()
        .min(2)
        .max(200)
        .describe('Name of the officer. Officers act in public office: their names are not secret')
        .meta(field({ label: 'Name of the officer', control: 'text' })),
      position: positionField,
      office: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Give the short name of the office in small letters with hyphens, as in custody.')
        .describe('Short name of the office')
        .meta(field({ label: 'Office', control: 'text', hint: 'For example custody' })),
      fromOn: fromOnField,
      throughOn: throughOnField,
      zone: zoneField,
    })
    .refine(isInOrder, endsAfterItBegins),
  namesOffice: { field: 'office', mayBeFirst: true },
  authorities: () => [immigrationOfficers],
  requires: [notThemself],
  tells: (entry, state) => tellAppointment(entry, state),
})
