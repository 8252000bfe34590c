import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { fields } from '../fields.ts'
import { notUndone, wasApproved } from '../match-rules.ts'
import { textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const undoMatch = defineAct({
  act: 'UndoMatch',
  entry: 'MatchUndone',
  ...whatPlaces,
  kind: 'decision',
  title: 'Undo a match',
  says: 'Takes back that the file means this place. What was decided before stays on the record.',
  by: planners,
  about: 'place-match',
  input: z.strictObject({
    subjectId: z
      .string()
      .min(1)
      .describe('The match')
      .meta(field({ label: 'Match', control: 'subject' })),
    why: fields.why,
  }),
  requires: [wasApproved, notUndone],
  tells: (entry) => {
    const id = textOf(entry, 'subjectId')
    return id ? { subjects: [{ id, kind: 'place-match', facts: { matchUndoneAt: entry.occurredAt } }] } : {}
  },
})
