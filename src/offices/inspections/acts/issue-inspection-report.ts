import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule } from '../../custody/exports.ts'
import { textOfPlace } from '../../places/exports.ts'
import { openText } from '../fields.ts'
import { isBelowAdequate, ratings } from '../inspection-words.ts'
import { ofInspections } from '../of-inspections.ts'
import { notReported, wasHeld } from '../requirements.ts'
import { changes } from '../tell.ts'
import { inspectors } from '../who-may.ts'

export const issueInspectionReport = defineAct({
  act: 'IssueInspectionReport',
  entry: 'InspectionReportIssued',
  ...ofInspections,
  kind: 'decision',
  title: 'Issue the report of an inspection',
  says: 'Gives the overall rating of the place, and closes what the inspection found. The rating stays whatever is corrected after it.',
  by: inspectors,
  about: 'inspection',
  input: z.strictObject({
    subjectId: ask.subject('Inspection', 'The inspection reported on'),
    overallRating: ask.choice('Overall rating', 'In the words of the programme the inspection was held under', ratings),
    summary: openText('Summary', 'What the inspection found, in plain words'),
  }),
  authorities: () => [byRule('inspection-agreed'), byRule('funding-two-ratings')],
  requires: [wasHeld, notReported],
  tells: (entry, state) => {
    const overallRating = textOfPlace(entry, 'overallRating')
    const facts = { inspectionReportedAt: entry.occurredAt, overallRating, isBelowAdequate: isBelowAdequate(overallRating ?? '') }
    return { subjects: changes('inspection', entry, state, facts) }
  },
  notices: (entry) =>
    isBelowAdequate(String(entry.payload.overallRating))
      ? [{ to: 'office:detention-planning', about: 'rating-below-adequate', says: 'A place was rated below adequate. See its record.' }]
      : [],
})
