import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule } from '../../custody/exports.ts'
import { opensAtPlace, placeFields, textOfPlace } from '../../places/exports.ts'
import { openText } from '../fields.ts'
import { inspectionKinds } from '../inspection-words.ts'
import { ofInspections } from '../of-inspections.ts'
import { placeOnRecord } from '../requirements.ts'
import { changes } from '../tell.ts'
import { inspectors } from '../who-may.ts'

export const scheduleInspection = defineAct({
  act: 'ScheduleInspection',
  entry: 'InspectionScheduled',
  ...ofInspections,
  kind: 'decision',
  title: 'Schedule an inspection',
  says: 'Sets by when the place is inspected, and against which standard.',
  by: inspectors,
  input: z.strictObject({
    inspectionKind: ask.choice('Kind', 'What the inspection is', inspectionKinds),
    inspectionDueAt: ask.at('Held by', 'By when it is held'),
    standard: placeFields.standard,
    why: openText('Why now', 'Why it is held now, and what it looks at'),
  }),
  authorities: () => [byRule('inspection-agreed'), byRule('inspection-frequency')],
  requires: [placeOnRecord],
  tells: (entry, state) => ({
    subjects: [
      opensAtPlace('inspection', entry, state, {
        inspectionKind: textOfPlace(entry, 'inspectionKind'),
        inspectionStandard: textOfPlace(entry, 'standard'),
        inspectionScheduledAt: entry.occurredAt,
        inspectionDueAt: textOfPlace(entry, 'inspectionDueAt'),
      }),
    ],
  }),
})

export const cancelInspection = defineAct({
  act: 'CancelInspection',
  entry: 'InspectionCancelled',
  ...ofInspections,
  kind: 'decision',
  title: 'Cancel an inspection',
  says: 'Takes back that an inspection is held, with the reason. It stays on record that it was scheduled.',
  by: inspectors,
  about: 'inspection',
  input: z.strictObject({
    subjectId: ask.subject('Inspection', 'The inspection that is not held'),
    why: openText('Why', 'Why it is not held'),
  }),
  authorities: () => [byRule('inspection-agreed')],
  requires: [],
  tells: (entry, state) => ({
    subjects: changes('inspection', entry, state, { inspectionCancelledAt: entry.occurredAt, inspectionDueAt: null }),
  }),
})
