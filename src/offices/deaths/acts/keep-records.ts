import { z } from 'zod'
import { type Act, defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { ask, byCite, caseZone, namedSubject, ofSubject, opens, shared, textOf } from '../../custody/exports.ts'
import { heldThings } from '../death-words.ts'
import { house, ofDeaths } from '../of-deaths.ts'
import { reviewedBeforeLift } from '../requirements.ts'
import { anyoneWhoHears, recordKeepers } from '../who-may.ts'

const keeping = { ...ofDeaths, authorities: () => [byCite(house.cite)] } satisfies Partial<Act>

const things = z
  .array(
    z
      .enum(heldThings)
      .describe('One kind of record')
      .meta(field({ label: 'Kind of record' })),
  )
  .min(1, 'Name at least one kind of record.')
  .describe('Kinds of record this is about')
  .meta(field({ label: 'Records' }))

const joined = (value: unknown): string | null => (Array.isArray(value) ? value.map(String).toSorted().join(' ') : null)

export const holdRecords = defineAct({
  ...keeping,
  act: 'HoldRecords',
  entry: 'RecordsHeld',
  kind: 'observation',
  title: 'Have records and video kept',
  says: 'Orders that records and video are kept, whatever a schedule or a recorder that overwrites itself would do. Destroying them is refused while it stands.',
  by: anyoneWhoHears,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    things,
    place: ask.place('Where they are', 'Code of the place that has them'),
    fromOn: ask.day('From which day on', 'First day the records are kept of'),
    toWhom: ask.text('Who was told to keep them', 'Name and office', { personal: true }),
  }),
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('records-hold', entry, caseZone(state), {
        heldThings: joined(entry.payload.things),
        holdPlace: textOf(entry, 'place'),
        holdFromOn: textOf(entry, 'fromOn'),
        holdOrderedAt: entry.occurredAt,
        isHoldLive: true,
      }),
    ],
  }),
})

export const liftRecordsHold = defineAct({
  ...keeping,
  act: 'LiftRecordsHold',
  entry: 'RecordsHoldLifted',
  kind: 'decision',
  title: 'Lift a hold on records',
  says: 'Decides that records need not be kept any more. Where the person died, refused before the final report and the review of the death.',
  by: ['deputy-chief-counsel', 'records-supervisor'],
  about: 'records-hold',
  input: z.strictObject({
    subjectId: ask.subject('Hold', 'The hold that is lifted'),
    reasons: ask.account('Reasons', 'Why nobody needs them any more: suits, reviews and requests that were looked at'),
  }),
  requires: [reviewedBeforeLift],
  tells: (entry, state) => ({
    subjects: ofSubject('records-hold', entry, state, {
      isHoldLive: false,
      holdLiftedAt: namedSubject('records-hold', entry, state) ? entry.occurredAt : null,
    }),
  }),
})

export const approveDestruction = defineAct({
  ...keeping,
  act: 'ApproveDestruction',
  entry: 'DestructionApproved',
  kind: 'decision',
  title: 'Approve that records are destroyed',
  says: 'Decides that records kept of this custody outside this record, such as video, are destroyed under their schedule.',
  by: recordKeepers,
  input: z.strictObject({
    things,
    schedule: ask.text('Schedule', 'The records schedule and item that allow it'),
  }),
  requires: [],
  tells: () => ({}),
})

export const noteDestroyed = defineAct({
  ...keeping,
  act: 'NoteDestroyed',
  entry: 'DestroyedNoted',
  kind: 'observation',
  title: 'Note that records were destroyed',
  says: 'Notes that records of this custody are gone: destroyed, overwritten or lost. Where they were to be kept, that is found against.',
  by: anyoneWhoHears,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    things,
    account: ask.account('What happened', 'How they came to be gone, and who found it'),
  }),
  requires: [],
  tells: () => ({}),
  notices: () =>
    ['deaths', 'oversight'].map((office) => ({
      to: `office:${office}`,
      about: 'records-destroyed',
      says: 'Records of a custody are gone: read whether they were to be kept.',
    })),
})
