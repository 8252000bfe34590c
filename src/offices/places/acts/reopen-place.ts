import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { fields } from '../fields.ts'
import { notClosed } from '../standing-rules.ts'
import { textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const reopenPlace = defineAct({
  act: 'ReopenPlace',
  entry: 'PlaceReopened',
  ...whatPlaces,
  kind: 'decision',
  title: 'Reopen a place',
  says: 'Ends a suspension from a day.',
  by: planners,
  about: 'place-suspension',
  input: z.strictObject({
    subjectId: z
      .string()
      .min(1)
      .describe('The suspension that ends')
      .meta(field({ label: 'Suspension', control: 'subject' })),
    reopenedOn: fields.on('From', 'First day it may be used again'),
    why: fields.why,
  }),
  requires: [notClosed],
  tells: (entry) => {
    const id = textOf(entry, 'subjectId')
    return id ? { subjects: [{ id, kind: 'place-suspension', facts: { reopenedOn: textOf(entry, 'reopenedOn') } }] } : {}
  },
})
