import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, ofSubject, shared } from '../../custody/exports.ts'
import { memorandumOf } from '../memorandum-of.ts'
import { ofCitizenshipClaims } from '../of-citizenship-claims.ts'

export const consultOnCitizenship = defineAct({
  act: 'ConsultOnCitizenship',
  entry: 'CitizenshipConsulted',
  ...ofCitizenshipClaims,
  kind: 'observation',
  title: 'Record a consultation on a claim of citizenship',
  says: 'Records that counsel of the agency (OPLA) was consulted, and when the memorandum went to headquarters and came back.',
  by: anyoneOfTheDesk,
  about: 'citizenship-claim',
  input: z.strictObject({
    subjectId: ask.subject('Claim', 'The claim counsel was consulted on'),
    occurredAt: shared.occurredAt,
    citizenshipMemorandumSentOn: ask.day('Memorandum sent', 'Day the memorandum went to headquarters').optional(),
    citizenshipMemorandumAnsweredOn: ask.day('Memorandum answered', 'Day headquarters answered').optional(),
    advice: ask.account('What was advised', 'Whom was spoken to, and what they advised').optional(),
  }),
  authorities: () => [byRule('usc-claim')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('citizenship-claim', entry, state, { claimConsultedAt: entry.occurredAt, ...memorandumOf(entry) }),
  }),
})
