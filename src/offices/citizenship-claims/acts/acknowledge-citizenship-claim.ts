import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, supervisors } from '../../custody/exports.ts'
import { house, ofCitizenshipClaims } from '../of-citizenship-claims.ts'

export const acknowledgeCitizenshipClaim = defineAct({
  act: 'AcknowledgeCitizenshipClaim',
  entry: 'CitizenshipClaimAcknowledged',
  ...ofCitizenshipClaims,
  kind: 'decision',
  title: 'Let a matter go on while a claim of citizenship is open',
  says: 'A supervisor has read the open claim and says why something is decided about the person before it is answered. It does not answer the claim, and removal stays stopped.',
  by: supervisors,
  about: 'citizenship-claim',
  input: z.strictObject({
    subjectId: ask.subject('Claim', 'The claim that is open'),
    isClaimRead: ask.yesNo('Have you read the claim and what speaks for it?', 'Yes, once you have'),
    isCounselConsulted: ask.yesNo('Was counsel of the agency consulted?', 'Whether OPLA was asked; if not, the reasons say why'),
    reasons: ask.account('Why it goes on', 'What has to be decided now, and why it cannot wait for the answer'),
  }),
  authorities: () => [byRule('usc-claim')],
  requires: [
    {
      ...house,
      id: 'claim-read',
      question: 'instrument',
      says: 'The supervisor has read the claim and what speaks for it.',
      cure: 'Read it, in the entry that records it, and answer again.',
      needs: 'input',
      test: { node: 'is', fact: 'isClaimRead', value: true },
    },
  ],
  tells: (entry, state) => ({
    subjects: ofSubject('citizenship-claim', entry, state, { claimReadAt: entry.occurredAt, claimReadBy: entry.officerId }),
  }),
})
