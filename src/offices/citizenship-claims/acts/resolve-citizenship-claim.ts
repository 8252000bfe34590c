import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { ask, byRule, counselOfTheAgency, ofSubject } from '../../custody/exports.ts'
import { memorandumOf } from '../memorandum-of.ts'
import { house, ofCitizenshipClaims } from '../of-citizenship-claims.ts'
import { records } from '../records.ts'

export const resolveCitizenshipClaim = defineAct({
  act: 'ResolveCitizenshipClaim',
  entry: 'CitizenshipClaimResolved',
  ...ofCitizenshipClaims,
  kind: 'decision',
  title: 'Answer a claim of U.S. citizenship',
  says: 'Counsel of the agency answers, from records and with reasons, whether the evidence of citizenship outweighs the rest. If it does, the person is released at once.',
  by: counselOfTheAgency,
  about: 'citizenship-claim',
  input: z.strictObject({
    subjectId: ask.subject('Claim', 'The claim that is answered'),
    isCitizenshipShown: ask.yesNo(
      'Does the evidence of citizenship outweigh the rest?',
      'Then the person is not arrested, or is released immediately',
    ),
    recordsSeen: z
      .array(z.enum(records))
      .min(1, 'Choose at least one.')
      .optional()
      .describe('Records the answer rests on. Without any, a claim is not found wanting')
      .meta(field({ label: 'Records seen' })),
    citizenshipMemorandumSentOn: ask.day('Memorandum sent', 'Day the memorandum went to headquarters').optional(),
    citizenshipMemorandumAnsweredOn: ask.day('Memorandum answered', 'Day headquarters answered').optional(),
    reasons: ask.account('Reasons', 'What the evidence is, for and against'),
  }),
  authorities: () => [byRule('usc-claim')],
  requires: [
    {
      ...house,
      id: 'claim-cleared-by-record',
      question: 'instrument',
      says: 'A claim of citizenship is found wanting only from records, which are named.',
      cure: 'Get the records (birth, naturalization, passport, those of a parent) and name those seen.',
      needs: 'input',
      test: {
        node: 'any',
        of: [
          { node: 'is', fact: 'isCitizenshipShown', value: true },
          { node: 'happened', fact: 'recordsSeen' },
        ],
      },
    },
  ],
  tells: (entry, state) => ({
    subjects: ofSubject('citizenship-claim', entry, state, {
      isClaimOpen: false,
      isCitizenshipShown: entry.payload.isCitizenshipShown === true,
      claimResolvedAt: entry.occurredAt,
      ...memorandumOf(entry),
    }),
  }),
  notices: ({ payload }) =>
    payload.isCitizenshipShown
      ? [
          {
            to: 'office:custody',
            about: 'citizenship-shown',
            says: 'The evidence of U.S. citizenship outweighs the rest: release the person at once.',
          },
        ]
      : [],
})
