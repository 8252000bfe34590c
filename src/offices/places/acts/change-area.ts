import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { notClosed } from '../standing-rules.ts'
import { opens, textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const changeArea = defineAct({
  act: 'ChangeArea',
  entry: 'AreaChanged',
  ...whatPlaces,
  kind: 'decision',
  title: 'Change the area a place belongs to',
  says: 'Sets which field office answers for the place, from a day.',
  by: planners,
  input: z.strictObject({ area: fields.area, fromOn: fields.on('From', 'First day of it'), why: fields.why }),
  requires: [notClosed],
  tells: (entry, state) => ({
    subjects: [opens('place-area', entry, state, { area: textOf(entry, 'area'), fromOn: textOf(entry, 'fromOn') })],
  }),
})
