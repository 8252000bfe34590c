import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, namedSubject, shared, textOf } from '../../custody/exports.ts'
import { endSegregation } from '../end-segregation.ts'
import { fields } from '../fields.ts'
import { inSegregation } from '../of-segregation.ts'
import { leftFor } from '../reasons.ts'
import { keepers } from '../who-may.ts'

export const releaseFromSegregation = defineAct({
  act: 'ReleaseFromSegregation',
  entry: 'ReleasedFromSegregation',
  ...inSegregation,
  kind: 'observation',
  title: 'Release a person from segregation',
  says: 'Records that the person left segregation, when, and where they went. Leaving the place ends it too, without this act.',
  by: keepers,
  about: 'segregation-placement',
  input: z.strictObject({
    subjectId: fields.placement,
    occurredAt: shared.occurredAt,
    leftFor: ask.choice('Where to', 'Where the person went', leftFor),
  }),
  authorities: () => [byRule('seg-directive-11065.1')],
  requires: [],
  tells: (entry, state) => {
    const placement = namedSubject('segregation-placement', entry, state)
    return placement ? { subjects: endSegregation(state, entry.occurredAt, textOf(entry, 'leftFor') ?? undefined, placement.id) } : {}
  },
  notices: () => [{ to: 'person', about: 'segregation-ended', says: 'Your segregation has ended.' }],
})
