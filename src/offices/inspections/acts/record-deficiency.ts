import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule } from '../../custody/exports.ts'
import { opensAtPlace, textOfPlace } from '../../places/exports.ts'
import { openText } from '../fields.ts'
import { gravities } from '../inspection-words.ts'
import { ofInspections } from '../of-inspections.ts'
import { wasHeld } from '../requirements.ts'
import { inspectors } from '../who-may.ts'

export const recordDeficiency = defineAct({
  act: 'RecordDeficiency',
  entry: 'DeficiencyRecorded',
  ...ofInspections,
  kind: 'observation',
  title: 'Record a deficiency',
  says: 'Says against which part of the standard the inspection found something, and what. It stays open until another officer has seen that it was corrected.',
  by: inspectors,
  about: 'inspection',
  input: z.strictObject({
    subjectId: ask.subject('Inspection', 'The inspection that found it'),
    part: ask.text('Part of the standard', 'Number and name of the part, as in 4.3 Medical care'),
    gravity: ask.choice('How grave', 'A deficiency, one that comes first, or an area of concern', gravities),
    found: openText('What was found', 'What was seen or read, where and when'),
  }),
  authorities: () => [byRule('inspection-agreed')],
  requires: [wasHeld],
  tells: (entry, state) => ({
    subjects: [
      opensAtPlace('deficiency', entry, state, {
        inspectionId: textOfPlace(entry, 'subjectId'),
        deficiencyPart: textOfPlace(entry, 'part'),
        deficiencyGravity: textOfPlace(entry, 'gravity'),
        deficiencyFoundAt: entry.occurredAt,
        isDeficiencyOpen: true,
      }),
    ],
  }),
})
