import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { dayField, field } from '../../../acts/field.ts'
import { powersOfTrainedOfficers } from '../authorities.ts'
import { credentials, zoneField } from '../fields.ts'
import { getText } from '../payload-text.ts'
import { notThemself, trainedFirst } from '../requirements.ts'
import { dayBeginsAt, dayEndsAt } from '../zone-days.ts'

/** For whoever was credentialed before this record began: without it their first acts would all be found to lack one. */
export const recordEarlierCredential = defineAct({
  act: 'RecordEarlierCredential',
  entry: 'EarlierCredentialRecorded',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'observation',
  title: 'Record a credential issued elsewhere',
  says: 'Records that the officer was given a credential before this record began or by another office, as the paper says.',
  by: ['training-officer'],
  input: z
    .strictObject({
      credential: z
        .enum(credentials)
        .describe('The credential')
        .meta(field({ label: 'Credential', control: 'choice' })),
      issuedOn: dayField({ label: 'Day it was issued', isPast: true }).describe('The day it was issued'),
      validThroughOn: dayField({ label: 'Last day it is in force', hint: 'It lapses at the midnight that ends this day' }).describe(
        'The last day it is in force',
      ),
      zone: zoneField,
      issuedBy: z
        .string()
        .trim()
        .min(2)
        .max(200)
        .describe('Who issued it, and the number of the paper')
        .meta(field({ label: 'Issued by', hint: 'The office, and the number of the paper', control: 'text' })),
    })
    .refine(({ issuedOn, validThroughOn }) => issuedOn <= validThroughOn, {
      path: ['validThroughOn'],
      message: 'The last day is before the day it was issued: read both again on the paper.',
    }),
  authorities: () => [powersOfTrainedOfficers],
  requires: [notThemself, trainedFirst],
  tells: ({ entryId, payload }) => {
    const zone = getText(payload, 'zone')
    return {
      subjects: [
        {
          id: `credential:${entryId}`,
          kind: 'credential',
          zone,
          facts: {
            credential: getText(payload, 'credential'),
            issuedAt: dayBeginsAt(getText(payload, 'issuedOn'), zone),
            expiresAt: dayEndsAt(getText(payload, 'validThroughOn'), zone),
            revokedAt: null,
          },
        },
      ],
    }
  },
})
