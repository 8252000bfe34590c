import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, counselOfTheAgency, ofSubject, supervisors, textOf } from '../../custody/exports.ts'
import { ofCitizenshipClaims } from '../of-citizenship-claims.ts'

export const recordPartnerAcknowledgement = defineAct({
  act: 'RecordPartnerAcknowledgement',
  entry: 'PartnerAcknowledged',
  ...ofCitizenshipClaims,
  kind: 'observation',
  title: 'Record that a partner took a correction',
  says: 'Records that a partner said it has corrected what it held.',
  by: [...counselOfTheAgency, ...supervisors, 'records-officer', 'records-supervisor'],
  about: 'partner-correction',
  input: z.strictObject({
    subjectId: ask.subject('Correction', 'The correction the partner took'),
    partnerAcknowledgedOn: ask.day('On', 'Day the partner said so'),
    how: ask.account('How it said so', 'Who said it, and where that is kept').optional(),
  }),
  authorities: () => [byRule('usc-claim')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('partner-correction', entry, state, { partnerAcknowledgedOn: textOf(entry, 'partnerAcknowledgedOn') }),
  }),
})
