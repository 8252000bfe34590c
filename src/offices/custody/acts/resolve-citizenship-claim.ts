import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { ofSubject, textOf } from '../told.ts'
import { byRule } from '../under-rule.ts'
import { counselOfTheAgency } from '../who-may.ts'

export const resolveCitizenshipClaim = defineAct({
  act: 'ResolveCitizenshipClaim',
  entry: 'CitizenshipClaimResolved',
  ...inCustody,
  kind: 'decision',
  title: 'Answer a claim of U.S. citizenship',
  says: 'Counsel of the agency answers, with reasons, whether the evidence of citizenship outweighs the rest. If it does, the person is released at once.',
  by: counselOfTheAgency,
  about: 'citizenship-claim',
  input: z.strictObject({
    subjectId: ask.subject('Claim', 'The claim that is answered'),
    isCitizenshipShown: ask.yesNo(
      'Does the evidence of citizenship outweigh the rest?',
      'Then the person is not arrested, or is released immediately',
    ),
    citizenshipMemorandumSentOn: ask.day('Memorandum sent', 'Day the memorandum went to headquarters').optional(),
    citizenshipMemorandumAnsweredOn: ask.day('Memorandum answered', 'Day headquarters answered').optional(),
    reasons: ask.account('Reasons', 'What the evidence is, for and against'),
  }),
  authorities: () => [byRule('usc-claim')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('citizenship-claim', entry, state, {
      isClaimOpen: false,
      isCitizenshipShown: entry.payload.isCitizenshipShown === true,
      claimResolvedAt: entry.occurredAt,
      citizenshipMemorandumSentOn: textOf(entry, 'citizenshipMemorandumSentOn'),
      citizenshipMemorandumAnsweredOn: textOf(entry, 'citizenshipMemorandumAnsweredOn'),
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
