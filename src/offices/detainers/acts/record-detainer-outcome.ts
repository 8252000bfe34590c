import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { inDetainers } from '../of-detainers.ts'
import { detainerOpen } from '../requirements.ts'
import { answerers } from '../who-may.ts'

export const recordDetainerOutcome = defineAct({
  act: 'RecordDetainerOutcome',
  entry: 'DetainerOutcomeRecorded',
  ...inDetainers,
  kind: 'observation',
  title: 'Record how a detainer ended',
  says: 'Records that a detainer was honoured, declined by the agency, or that its time ran out. Each detainer has exactly one end.',
  by: answerers,
  about: 'detainer',
  input: z.strictObject({
    subjectId: ask.subject('Detainer', 'The detainer that ended'),
    occurredAt: shared.occurredAt,
    outcome: ask.choice('How it ended', 'What became of it', ['honoured', 'declined', 'expired']),
    locallyReleasedAt: ask.at('Released by the agency', 'When the agency let the person go, if it did').optional(),
    account: ask.account('In words', 'What happened, and who said so').optional(),
  }),
  authorities: () => [byRule('detainer-48h-regulation')],
  requires: [detainerOpen],
  tells: (entry, state) => {
    const outcome = textOf(entry, 'outcome')
    const locallyReleasedAt = textOf(entry, 'locallyReleasedAt')
    return {
      subjects: ofSubject('detainer', entry, state, {
        detainerOutcome: outcome,
        ...(outcome === 'honoured' ? { custodyAssumedAt: entry.occurredAt } : {}),
        ...(locallyReleasedAt === null ? {} : { locallyReleasedAt }),
      }),
    }
  },
})
