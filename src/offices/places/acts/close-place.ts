import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { notClosed } from '../standing-rules.ts'
import { textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const closePlace = defineAct({
  act: 'ClosePlace',
  entry: 'PlaceClosed',
  ...whatPlaces,
  kind: 'decision',
  title: 'Close a place for good',
  says: 'From a day nobody is held there any more. Its record stays.',
  by: planners,
  input: z.strictObject({ closedOn: fields.on('From', 'First day nobody is held there'), why: fields.why }),
  requires: [notClosed],
  tells: (entry) => ({ subjects: [{ id: 'place', kind: 'place', facts: { closedOn: textOf(entry, 'closedOn') } }] }),
})
