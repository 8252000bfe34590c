import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, counselOfTheAgency, opens, supervisors, textOf } from '../../custody/exports.ts'
import { ofCitizenshipClaims } from '../of-citizenship-claims.ts'

export const recordInappropriateDetention = defineAct({
  act: 'RecordInappropriateDetention',
  entry: 'InappropriateDetentionRecorded',
  ...ofCitizenshipClaims,
  kind: 'observation',
  title: 'Register the detention of a citizen',
  says: 'Registers that a citizen was held, why it came to that, and what is done to put it right. The days are counted from the stints, not written here.',
  by: [...counselOfTheAgency, ...supervisors],
  about: 'citizenship-claim',
  input: z.strictObject({
    subjectId: ask.subject('Claim', 'The claim that was found good'),
    cause: ask.choice('Cause', 'Why it came to that', [
      'record-out-of-date',
      'wrong-match-to-another-person',
      'claim-not-believed',
      'claim-not-looked-into-in-time',
      'citizenship-acquired-through-a-parent',
      'not-yet-known',
    ]),
    causeSays: ask.account('How it came to that', 'What happened, and what would have prevented it'),
    redress: ask.choice('Redress', 'What is done to put it right', [
      'none-yet',
      'apology',
      'record-corrected',
      'payment',
      'referred-for-inquiry',
    ]),
    redressSays: ask.account('What is done', 'What was promised or done, and by when').optional(),
  }),
  authorities: () => [byRule('usc-claim')],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('inappropriate-detention', entry, caseZone(state), {
        ofClaim: textOf(entry, 'subjectId'),
        detentionRegisteredAt: entry.occurredAt,
        detentionCause: textOf(entry, 'cause'),
        detentionRedress: textOf(entry, 'redress'),
      }),
    ],
  }),
  notices: () => [{ to: 'office:opr', about: 'citizen-held', says: 'The detention of a citizen of the United States is registered.' }],
})
