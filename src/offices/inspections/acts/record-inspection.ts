import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule } from '../../custody/exports.ts'
import { ofInspections } from '../of-inspections.ts'
import { placeOnRecord } from '../requirements.ts'
import { changes, heldInspections } from '../tell.ts'
import { inspectors } from '../who-may.ts'

export const recordInspection = defineAct({
  act: 'RecordInspection',
  entry: 'InspectionRecorded',
  ...ofInspections,
  kind: 'observation',
  title: 'Record that an inspection was held',
  says: 'Says when the place was inspected, and by whom. What was found is entered part by part.',
  by: inspectors,
  about: 'inspection',
  input: z.strictObject({
    subjectId: ask.subject('Inspection', 'The inspection that was held'),
    occurredAt: ask.at('Ended', 'When the inspection ended'),
    inspectedBy: ask.text('Inspected by', 'The office or company whose inspectors came'),
    isAnnounced: ask.yesNo('Announced?', 'Whether the place was told beforehand'),
  }),
  authorities: () => [byRule('inspection-agreed')],
  requires: [placeOnRecord],
  tells: (entry, state) => {
    const [before] = heldInspections(state)
    const isLater = before && String(before.facts.inspectionHeldAt) < entry.occurredAt && before.id !== entry.payload.subjectId
    return {
      subjects: [
        ...changes('inspection', entry, state, { inspectionHeldAt: entry.occurredAt }),
        ...(isLater && before.facts.nextInspectionHeldAt == null
          ? [{ id: before.id, kind: 'inspection', facts: { nextInspectionHeldAt: entry.occurredAt } }]
          : []),
      ],
    }
  },
})
