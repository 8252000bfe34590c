import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { fields } from '../fields.ts'
import { anotherOfficer, notApproved, notRejected } from '../match-rules.ts'
import { textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const rejectMatch = defineAct({
  act: 'RejectMatch',
  entry: 'MatchRejected',
  ...whatPlaces,
  kind: 'decision',
  title: 'Reject a match',
  says: 'Decides that the file means another place, or none that is known.',
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
  requires: [anotherOfficer, notApproved, notRejected],
  tells: (entry) => {
    const id = textOf(entry, 'subjectId')
    return id ? { subjects: [{ id, kind: 'place-match', facts: { matchRejectedAt: entry.occurredAt } }] } : {}
  },
})
