import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, shared, textOf } from '../../custody/exports.ts'
import { opensStatusClaim, statusClaimNotices, statuses } from '../claim-of-citizenship.ts'
import { ofProtection } from '../of-protection.ts'

export const noteStatusClaim = defineAct({
  act: 'NoteStatusClaim',
  entry: 'StatusClaimNoted',
  ...ofProtection,
  kind: 'observation',
  title: 'Note a claim of status in expedited removal',
  says: 'Records that the person says they are a citizen, a lawful permanent resident, a refugee or an asylee. Expedited removal stops until the claim is answered.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    statusClaimed: ask.choice('Status', 'What the person says they are', statuses),
    evidence: ask.account('What was said or shown', 'The words, and every document named'),
  }),
  authorities: () => [byCite('8 CFR 235.3(b)(5)')],
  requires: [],
  tells: (entry, state) => ({ subjects: opensStatusClaim(entry, state, textOf(entry, 'statusClaimed') ?? '') }),
  notices: ({ payload }) => statusClaimNotices(String(payload.statusClaimed)),
})
