import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { restrictedReading } from '../authorities.ts'
import { reasonField, subjectField } from '../fields.ts'
import { isPast } from '../is-past.ts'
import { getText } from '../payload-text.ts'
import { notThemself } from '../requirements.ts'

export const endClearance = defineAct({
  act: 'EndClearance',
  entry: 'ClearanceEnded',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'decision',
  title: 'End a clearance',
  says: 'The officer may no longer read entries with that restriction, from now.',
  isDoneUnopened: true,
  by: ['records-supervisor', 'inspector', 'personnel-officer'],
  about: 'clearance',
  isStillAbout: ({ clearedUntilAt }, nowAt) => !isPast(clearedUntilAt, nowAt),
  input: z.strictObject({ subjectId: subjectField('Clearance'), reason: reasonField }),
  authorities: () => [restrictedReading],
  requires: [notThemself],
  tells: ({ occurredAt, payload }) => ({
    subjects: [{ id: getText(payload, 'subjectId'), kind: 'clearance', facts: { clearedUntilAt: occurredAt } }],
  }),
})
