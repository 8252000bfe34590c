import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { powersOfTrainedOfficers } from '../authorities.ts'
import { reasonField, subjectField } from '../fields.ts'
import { groundField, restrictsConduct } from '../ground.ts'
import { getText } from '../payload-text.ts'
import { notThemself } from '../requirements.ts'

export const revokeCredential = defineAct({
  act: 'RevokeCredential',
  entry: 'CredentialRevoked',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'decision',
  title: 'Revoke a credential',
  says: 'Ends the credential at once and for good; another can be issued.',
  by: ['training-officer', 'inspector'],
  about: 'credential',
  input: z.strictObject({ subjectId: subjectField('Credential'), ground: groundField, reason: reasonField }),
  authorities: () => [powersOfTrainedOfficers],
  requires: [notThemself],
  restricts: restrictsConduct,
  tells: ({ occurredAt, payload }) => ({
    subjects: [{ id: getText(payload, 'subjectId'), kind: 'credential', facts: { revokedAt: occurredAt } }],
  }),
  notices: ({ caseId }) => [{ to: `officer:${caseId}`, about: 'credential', says: 'A credential of yours was revoked.' }],
})
