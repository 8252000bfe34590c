import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { powersOfTrainedOfficers } from '../authorities.ts'
import { reasonField, subjectField, throughOnField, zoneField } from '../fields.ts'
import { groundField, restrictsConduct } from '../ground.ts'
import { findText, getText } from '../payload-text.ts'
import { notThemself } from '../requirements.ts'
import { dayEndsAt } from '../zone-days.ts'

export const suspendCredential = defineAct({
  act: 'SuspendCredential',
  entry: 'CredentialSuspended',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'decision',
  title: 'Suspend a credential',
  says: 'The credential is not in force from now until its suspension ends or is lifted.',
  by: ['training-officer', 'inspector'],
  about: 'credential',
  input: z.strictObject({
    subjectId: subjectField('Credential'),
    throughOn: throughOnField,
    zone: zoneField,
    ground: groundField,
    reason: reasonField,
  }),
  authorities: () => [powersOfTrainedOfficers],
  requires: [notThemself],
  restricts: restrictsConduct,
  tells: ({ entryId, occurredAt, payload }) => {
    const throughOn = findText(payload, 'throughOn')
    const zone = getText(payload, 'zone')
    return {
      subjects: [
        {
          id: `suspension:${entryId}`,
          kind: 'suspension',
          zone,
          facts: {
            suspendedCredential: getText(payload, 'subjectId'),
            suspendedFromAt: occurredAt,
            suspendedUntilAt: throughOn === null ? null : dayEndsAt(throughOn, zone),
          },
        },
      ],
    }
  },
  notices: ({ caseId }) => [{ to: `officer:${caseId}`, about: 'credential', says: 'A credential of yours was suspended.' }],
})
