import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { dayField, field } from '../../../acts/field.ts'
import { powersOfTrainedOfficers } from '../authorities.ts'
import { credentials, zoneField } from '../fields.ts'
import { getText } from '../payload-text.ts'
import { notThemself, trainedFirst } from '../requirements.ts'
import { dayEndsAt } from '../zone-days.ts'

export const issueCredential = defineAct({
  act: 'IssueCredential',
  entry: 'CredentialIssued',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'decision',
  title: 'Issue a credential',
  says: 'Gives the officer a credential from now until the midnight that ends its last day.',
  by: ['training-officer'],
  input: z.strictObject({
    credential: z
      .enum(credentials)
      .describe('The credential')
      .meta(field({ label: 'Credential', control: 'choice' })),
    validThroughOn: dayField({ label: 'Last day it is in force', hint: 'It lapses at the midnight that ends this day' }).describe(
      'The last day it is in force',
    ),
    zone: zoneField,
  }),
  authorities: () => [powersOfTrainedOfficers],
  requires: [notThemself, trainedFirst],
  tells: ({ entryId, occurredAt, payload }) => {
    const zone = getText(payload, 'zone')
    return {
      subjects: [
        {
          id: `credential:${entryId}`,
          kind: 'credential',
          zone,
          facts: {
            credential: getText(payload, 'credential'),
            issuedAt: occurredAt,
            expiresAt: dayEndsAt(getText(payload, 'validThroughOn'), zone),
            revokedAt: null,
          },
        },
      ],
    }
  },
})
