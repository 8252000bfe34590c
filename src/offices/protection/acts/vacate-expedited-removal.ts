import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, counselOfTheAgency, supervisors } from '../../custody/exports.ts'
import { expeditedEnded } from '../expedited-ended.ts'
import { ofProtection } from '../of-protection.ts'

export const vacateExpeditedRemoval = defineAct({
  act: 'VacateExpeditedRemoval',
  entry: 'ExpeditedRemovalVacated',
  ...ofProtection,
  kind: 'decision',
  title: 'Take back an expedited removal',
  says: 'Ends an expedited removal, ordered or only begun: fear was found, a status was confirmed, the person is charged before a judge, or withdrew.',
  by: [...supervisors, ...counselOfTheAgency],
  about: 'expedited-removal',
  input: z.strictObject({
    subjectId: ask.subject('Expedited removal', 'The one that is taken back'),
    why: ask.choice('Why', 'What ended it', [
      'fear-found',
      'status-confirmed',
      'charged-before-a-judge',
      'application-withdrawn',
      'ordered-by-a-court',
      'mistake',
    ]),
    reasons: ask.account('Reasons', 'What happened, and on what it rests'),
  }),
  authorities: () => [byCite('8 CFR 235.3(b)')],
  requires: [],
  tells: (entry, state) => ({ subjects: expeditedEnded(state, entry.occurredAt) }),
  notices: () => [{ to: 'counsel', about: 'expedited-removal-ended', says: 'The expedited removal of your client was taken back.' }],
})
