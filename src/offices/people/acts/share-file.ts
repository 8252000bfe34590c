import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import * as fields from '../fields.ts'
import { shareFields } from '../share-fields.ts'
import { attorneys, field, records } from '../who-may.ts'

/** Once this is recorded the database adds it to the reading log in the same transaction, so that the person sees it there. */
export const shareFile = defineAct({
  act: 'ShareFile',
  entry: 'FileShared',
  office: 'records',
  caseKind: 'person',
  kind: 'decision',
  title: 'Share a file',
  says: 'Records that a file of the person was given to somebody outside: to whom, what and why. The person can see it.',
  input: z.strictObject({
    ...shareFields,
    ground: fields.choice('On what ground', 'What allows the sharing', [
      'written consent of the person',
      'request of counsel of record',
      'order of a court',
      'routine use',
      'law enforcement request in writing',
      'statute',
    ]),
    why: fields.why,
  }),
  by: [...field, ...records, ...attorneys],
  authorities: () => [{ rule: null, cite: '5 USC 552a(b)' }],
  requires: [],
  tells: () => ({}),
})
