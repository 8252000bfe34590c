import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite } from '../../custody/exports.ts'
import { opensAtPlace, textOfPlace } from '../../places/exports.ts'
import { openText } from '../fields.ts'
import { ofInspections } from '../of-inspections.ts'
import { placeOnRecord, waiverStands } from '../requirements.ts'
import { changes } from '../tell.ts'
import { waivers } from '../who-may.ts'

export const waiveStandard = defineAct({
  act: 'WaiveStandard',
  entry: 'StandardWaived',
  ...ofInspections,
  kind: 'decision',
  title: 'Waive a part of the standard',
  says: 'Says that a part of the standard does not bind the place for a time. A waiver has an officer, a reason and a last day; one without an end cannot be written.',
  by: waivers,
  input: z
    .strictObject({
      part: ask.text('Part of the standard', 'Number and name of the part, as in 2.5 Hold rooms'),
      waivedFromOn: ask.day('From', 'First day it does not bind'),
      waivedUntilOn: ask.day('Until', 'Last day it does not bind'),
      instead: openText('Instead', 'What protects people meanwhile'),
      why: openText('Why', 'Why the part cannot be kept'),
    })
    .refine(({ waivedFromOn, waivedUntilOn }) => waivedFromOn <= waivedUntilOn, {
      path: ['waivedUntilOn'],
      error: 'The last day is not before the first.',
    }),
  authorities: () => [byCite('The waiver clause of the standard or agreement, as named in the entry')],
  requires: [placeOnRecord],
  tells: (entry, state) => ({
    subjects: [
      opensAtPlace('standard-waiver', entry, state, {
        waivedPart: textOfPlace(entry, 'part'),
        waivedBy: entry.officerId,
        waivedFromOn: textOfPlace(entry, 'waivedFromOn'),
        waivedUntilOn: textOfPlace(entry, 'waivedUntilOn'),
      }),
    ],
  }),
})

export const endWaiver = defineAct({
  act: 'EndWaiver',
  entry: 'WaiverEnded',
  ...ofInspections,
  kind: 'decision',
  title: 'End a waiver',
  says: 'Ends a waiver before its last day.',
  by: waivers,
  about: 'standard-waiver',
  input: z.strictObject({ subjectId: ask.subject('Waiver', 'Which waiver'), why: openText('Why', 'Why it ends') }),
  authorities: () => [byCite('The waiver clause of the standard or agreement, as named in the entry')],
  requires: [waiverStands],
  tells: (entry, state) => ({ subjects: changes('standard-waiver', entry, state, { waiverEndedAt: entry.occurredAt }) }),
})
