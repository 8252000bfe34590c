import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field as fieldMeta } from '../../../acts/field.ts'
import { keepingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { opens, text } from '../tell.ts'
import { attorneys, field, records } from '../who-may.ts'

export const linkRecord = defineAct({
  act: 'LinkRecord',
  entry: 'RecordLinked',
  office: 'records',
  caseKind: 'person',
  kind: 'observation',
  title: 'Link another case',
  says: 'Says that another case is about this person too.',
  input: z.strictObject({
    linkedCaseId: z
      .uuid('Give the id of the other case.')
      .describe('The other case')
      .meta(fieldMeta({ label: 'The other case' })),
    linkedCaseKind: fields.words('Kind of the other case', 'Kind of the other case, e.g. custody', 40),
    why: fields.why,
  }),
  by: [...field, ...records, ...attorneys],
  authorities: () => [keepingRecords],
  requires: [],
  tells: (entry) =>
    opens('link', entry, {
      linkedCaseId: text(entry, 'linkedCaseId'),
      linkedCaseKind: text(entry, 'linkedCaseKind'),
      linkedAt: entry.occurredAt,
    }),
})
