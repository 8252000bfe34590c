import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { fields } from '../fields.ts'
import { notClosed } from '../standing-rules.ts'
import { opens, textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

const line = (label: string, says: string) => z.string().trim().min(1).max(300).describe(says).meta(field({ label }))

export const proposeMatch = defineAct({
  act: 'ProposeMatch',
  entry: 'MatchProposed',
  ...whatPlaces,
  kind: 'decision',
  title: 'Propose that a file means this place',
  says: 'Asks another officer to decide whether a file means this place by a name or by another code. Until then nothing follows from it.',
  by: planners,
  input: z.strictObject({
    file: line('File', 'File that calls the place so'),
    calledName: line('Called', 'The name as printed').optional(),
    calledCode: line('Code given', 'The code as printed, where it is another than this place’s').optional(),
    town: fields.town.optional(),
    state: fields.state.optional(),
    rows: z
      .int()
      .min(1)
      .describe('Rows of the file that call it so')
      .meta(field({ label: 'Rows' })),
    likeness: z
      .int()
      .min(0)
      .max(100)
      .describe('0 to 100: how alike the two names are, as counted. Of names of places, never of people')
      .meta(field({ label: 'Likeness of the names' })),
    why: fields.why,
  }),
  requires: [notClosed],
  tells: (entry, state) => ({
    subjects: [
      opens('place-match', entry, state, {
        calledName: textOf(entry, 'calledName'),
        calledCode: textOf(entry, 'calledCode'),
        file: textOf(entry, 'file'),
        likeness: String(entry.payload.likeness),
        matchProposedAt: entry.occurredAt,
        matchProposedBy: entry.officerId,
      }),
    ],
  }),
})
