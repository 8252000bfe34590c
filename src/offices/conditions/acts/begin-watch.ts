import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { ask, byRule, caseZone, namedSubject, opens, shared, yesOf } from '../../custody/exports.ts'
import { inConditions } from '../of-conditions.ts'
import { keepers } from '../who-may.ts'

export const beginWatch = defineAct({
  act: 'BeginWatch',
  entry: 'WatchBegun',
  ...inConditions,
  kind: 'observation',
  title: 'Begin a suicide watch',
  says: 'Records that a person is watched so as not to come to harm: continuously, or looked at every 15 minutes, and seen by a clinician every day.',
  by: keepers,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    isWatchContinuous: ask.yesNo('Is it continuous?', 'Whether somebody sees the person without a break'),
  }),
  authorities: () => [byRule('det-suicide-watch')],
  requires: [],
  tells: (entry, state) => {
    const zone = caseZone(state)
    const isWatchContinuous = yesOf(entry, 'isWatchContinuous')
    const at = entry.occurredAt
    return {
      subjects: [
        opens('suicide-watch', entry, zone, { watchBeganAt: at, isWatchContinuous }),
        opens('watch-look', entry, zone, {
          watchId: `suicide-watch:${entry.entryId}`,
          isWatchContinuous,
          watchLastCheckedAt: at,
          watchClinicianSawAt: at,
        }),
      ],
    }
  },
})

const whats = ['seen', 'seen-by-a-clinician', 'ended'] as const

/** Each look begins the wait for the next and ends that of the one before; a look of a clinician ends the wait for one as well. */
export const recordWatchStep = defineAct({
  act: 'RecordWatchStep',
  entry: 'WatchStepRecorded',
  ...inConditions,
  kind: 'observation',
  title: 'Record a look at a person on watch',
  says: 'Records that the person on watch was seen, by staff or by a clinician, or that the watch ended, and when. Never what was found.',
  by: keepers,
  about: 'suicide-watch',
  input: z.strictObject({
    subjectId: ask.subject('Watch', 'The watch'),
    occurredAt: shared.occurredAt,
    what: ask.choice('What', 'What happened', whats),
  }),
  authorities: () => [byRule('det-suicide-watch')],
  requires: [],
  tells: (entry, state) => {
    const watch = namedSubject('suicide-watch', entry, state)
    if (!watch) return {}
    const looks = subjectsOf(state, 'watch-look').filter(({ facts }) => facts.watchId === watch.id)
    const at = entry.occurredAt
    const tell = (fact: string, from: string) =>
      looks.filter(({ facts }) => facts[from] !== null && facts[fact] === null).map(({ id, kind }) => ({ id, kind, facts: { [fact]: at } }))
    if (entry.payload.what === 'ended')
      return {
        subjects: [
          { id: watch.id, kind: watch.kind, facts: { watchEndedAt: at } },
          ...looks.map(({ id, kind }) => ({ id, kind, facts: { watchEndedAt: at } })),
        ],
      }
    const isClinician = entry.payload.what === 'seen-by-a-clinician'
    return {
      subjects: [
        ...tell('watchNextCheckedAt', 'watchLastCheckedAt'),
        ...(isClinician ? tell('watchClinicianSawAgainAt', 'watchClinicianSawAt') : []),
        opens('watch-look', entry, watch.zone, {
          watchId: watch.id,
          isWatchContinuous: watch.facts.isWatchContinuous ?? null,
          watchLastCheckedAt: at,
          watchClinicianSawAt: isClinician ? at : null,
        }),
      ],
    }
  },
})
