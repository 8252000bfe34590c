import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { inSegregation } from '../of-segregation.ts'
import { keepers } from '../who-may.ts'

export const giveSegregationOrder = defineAct({
  act: 'GiveSegregationOrder',
  entry: 'SegregationOrderGiven',
  ...inSegregation,
  kind: 'observation',
  title: 'Give a person the order of segregation',
  says: 'Records that the person was given the written order, and that it was explained in a language they understand.',
  by: keepers,
  about: 'segregation-placement',
  input: z.strictObject({
    subjectId: fields.placement,
    occurredAt: shared.occurredAt,
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    saidOfIt: ask.account('What the person said of it', 'In the person’s own words').optional(),
  }),
  authorities: () => [byRule('seg-admin-review-pbnds')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('segregation-placement', entry, state, {
      segregationOrderCopiedAt: entry.occurredAt,
      segregationOrderCopiedIn: textOf(entry, 'language'),
    }),
  }),
})
