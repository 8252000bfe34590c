import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, caseZone, dayOf, opens, shared, textOf, yesOf } from '../../custody/exports.ts'
import { ofCitizenshipClaims } from '../of-citizenship-claims.ts'

export const recordCitizenshipClaim = defineAct({
  act: 'RecordCitizenshipClaim',
  entry: 'CitizenshipClaimRecorded',
  ...ofCitizenshipClaims,
  kind: 'observation',
  title: 'Record a claim or sign of U.S. citizenship',
  says: 'Records that the person claims U.S. citizenship or that something points to it, claimed or not. Removal stops until counsel of the agency answers it.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    from: ask.choice('From what', 'Whether the person said so or something else points to it', [
      'the-person',
      'family-or-counsel',
      'a-document',
      'a-record',
    ]),
    isDetainedOrToBeDetained: ask.yesNo(
      'Is the person detained or about to be?',
      'Whether the person is in custody, or arrest is intended',
    ),
    notedBy: ask.text('Who noted it', 'Who heard or found it, where that was not you', { personal: true }).optional(),
    evidence: ask.account('What was said or found', 'The claim or the sign, and every document named'),
  }),
  authorities: () => [byRule('usc-claim')],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('citizenship-claim', entry, caseZone(state), {
        claimKnownAt: entry.occurredAt,
        claimFrom: textOf(entry, 'from'),
        citizenshipClaimKnownOn: dayOf(entry.occurredAt, caseZone(state)),
        isDetainedOrToBeDetained: yesOf(entry, 'isDetainedOrToBeDetained'),
        isClaimOpen: true,
      }),
    ],
  }),
  notices: (_entry, state) => [
    { to: 'office:citizenship-claims', about: 'citizenship-claim', says: 'A claim or sign of U.S. citizenship is on record.' },
    { to: 'office:opla', about: 'citizenship-claim', says: 'A claim or sign of U.S. citizenship is on record and waits for your answer.' },
    ...(state.assignedTo
      ? [
          {
            to: `officer:${state.assignedTo}`,
            about: 'citizenship-claim',
            says: 'A claim or sign of U.S. citizenship is on record in a case of yours.',
          },
        ]
      : []),
  ],
})
