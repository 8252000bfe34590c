import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { notClosed } from '../standing-rules.ts'
import { opens, textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const renamePlace = defineAct({
  act: 'RenamePlace',
  entry: 'PlaceRenamed',
  ...whatPlaces,
  kind: 'decision',
  title: 'Give a place another name',
  says: 'Gives the place another name from a day. Its code and its record stay.',
  by: planners,
  input: z.strictObject({ name: fields.name, fromOn: fields.on('From', 'First day of the name') }),
  requires: [notClosed],
  tells: (entry, state) => ({
    subjects: [opens('place-name', entry, state, { name: textOf(entry, 'name'), fromOn: textOf(entry, 'fromOn') })],
  }),
})
