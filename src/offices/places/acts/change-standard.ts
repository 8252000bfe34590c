import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { notClosed } from '../standing-rules.ts'
import { opens, textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const changeStandard = defineAct({
  act: 'ChangeStandard',
  entry: 'StandardChanged',
  ...whatPlaces,
  kind: 'decision',
  title: 'Change the standard in force at a place',
  says: 'Sets the detention standard the contract of the place names, from a day.',
  by: planners,
  input: z.strictObject({
    detentionStandard: fields.standard,
    fromOn: fields.on('From', 'First day the standard is in force there'),
    why: fields.why,
  }),
  requires: [notClosed],
  tells: (entry, state) => ({
    subjects: [
      opens('place-standard', entry, state, { detentionStandard: textOf(entry, 'detentionStandard'), fromOn: textOf(entry, 'fromOn') }),
    ],
  }),
})
