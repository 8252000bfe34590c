import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { fields } from '../fields.ts'
import { anotherOfficer, notApproved, notRejected, notUndone } from '../match-rules.ts'
import { textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const approveMatch = defineAct({
  act: 'ApproveMatch',
  entry: 'MatchApproved',
  ...whatPlaces,
  kind: 'decision',
  title: 'Approve a match',
  says: 'Decides that the file means this place. It can be undone.',
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
  requires: [anotherOfficer, notApproved, notRejected, notUndone],
  tells: (entry) => {
    const id = textOf(entry, 'subjectId')
    return id
      ? { subjects: [{ id, kind: 'place-match', facts: { matchApprovedAt: entry.occurredAt, matchApprovedBy: entry.officerId } }] }
      : {}
  },
})
