import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { delegationOfAuthority } from '../authorities.ts'
import { reasonField, subjectField } from '../fields.ts'
import { isPast } from '../is-past.ts'
import { getText } from '../payload-text.ts'
import { notThemself } from '../requirements.ts'
import { mayLend } from './delegate-authority.ts'

export const revokeDelegation = defineAct({
  act: 'RevokeDelegation',
  entry: 'DelegationRevoked',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'decision',
  title: 'Revoke a delegation',
  says: 'Takes lent powers back at once. What was done under them while they stood keeps its authority.',
  isDoneUnopened: true,
  by: [...mayLend, 'personnel-officer'],
  about: 'delegation',
  isStillAbout: ({ lentUntilAt, delegationRevokedAt }, nowAt) => !isPast(lentUntilAt, nowAt) && !isPast(delegationRevokedAt, nowAt),
  showsUnopened: ({ lentBy }, officerId) => lentBy === officerId,
  input: z.strictObject({ subjectId: subjectField('Delegation'), reason: reasonField }),
  authorities: () => [delegationOfAuthority],
  requires: [notThemself],
  tells: ({ occurredAt, payload }) => ({
    subjects: [{ id: getText(payload, 'subjectId'), kind: 'delegation', facts: { delegationRevokedAt: occurredAt } }],
  }),
  notices: ({ caseId }) => [{ to: `officer:${caseId}`, about: 'delegation', says: 'A delegation to you was revoked.' }],
})
