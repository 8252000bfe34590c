import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { notClosed } from '../standing-rules.ts'
import { opens, textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const changeCapacity = defineAct({
  act: 'ChangeCapacity',
  entry: 'CapacityChanged',
  ...whatPlaces,
  kind: 'decision',
  title: 'Change how many a place may hold',
  says: 'Sets how many people may be held there, from a day.',
  by: planners,
  input: z.strictObject({ capacity: fields.beds, fromOn: fields.on('From', 'First day of the new capacity'), why: fields.why }),
  requires: [notClosed],
  tells: (entry, state) => ({
    subjects: [opens('place-capacity', entry, state, { beds: String(entry.payload.capacity), fromOn: textOf(entry, 'fromOn') })],
  }),
})
