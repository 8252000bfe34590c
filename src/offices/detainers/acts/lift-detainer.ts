import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, namedSubject, ofSubject, textOf } from '../../custody/exports.ts'
import { inDetainers } from '../of-detainers.ts'
import { detainerOpen } from '../requirements.ts'
import { issuers } from '../who-may.ts'

export const liftDetainer = defineAct({
  act: 'LiftDetainer',
  entry: 'DetainerLifted',
  ...inDetainers,
  kind: 'decision',
  title: 'Lift a detainer',
  says: 'Takes a detainer back, with the reason. The agency and the person are told at once.',
  by: issuers,
  about: 'detainer',
  input: z.strictObject({
    subjectId: ask.subject('Detainer', 'The detainer that is lifted'),
    liftedFor: ask.choice('Reason', 'Why it is lifted', [
      'claim-or-sign-of-citizenship',
      'no-probable-cause',
      'warrant-withdrawn',
      'custody-will-not-be-taken',
      'status-or-relief-granted',
      'issued-in-error',
      'another-reason',
    ]),
    reasons: ask.account('In words', 'What happened or was found out'),
  }),
  authorities: () => [byCite('8 CFR 287.7(a)')],
  requires: [detainerOpen],
  tells: (entry, state) => ({
    subjects: ofSubject('detainer', entry, state, {
      detainerLiftedAt: entry.occurredAt,
      detainerLiftedFor: textOf(entry, 'liftedFor'),
      detainerOutcome: 'lifted',
    }),
  }),
  notices: (entry, state) => [
    {
      to: `partner:${String(namedSubject('detainer', entry, state)?.facts.holdingAgency ?? 'unknown').toLowerCase()}`,
      about: 'detainer-lifted',
      says: 'A detainer was lifted: it asks nothing of your agency any more.',
    },
    { to: 'person', about: 'detainer-lifted', says: 'The detainer about you was lifted.' },
  ],
})
