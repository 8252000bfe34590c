import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import * as fields from '../fields.ts'
import { shareFields } from '../share-fields.ts'
import { attorneys } from '../who-may.ts'

export const shareRestrictedFile = defineAct({
  act: 'ShareRestrictedFile',
  entry: 'RestrictedFileShared',
  office: 'records',
  caseKind: 'person',
  kind: 'decision',
  title: 'Share a restricted file',
  says: 'The same for a file that asylum, victim or sealing rules protect: only with consent, an order, or to a recipient the rule itself lists.',
  input: z.strictObject({
    ...shareFields,
    ground: fields.choice('On what ground', 'What allows the sharing', [
      'written consent of the person',
      'recipient listed in 8 CFR 208.6(c)',
      'exception of 8 USC 1367(b)',
      'order of a court',
    ]),
    why: fields.why,
  }),
  by: ['records-supervisor', ...attorneys],
  authorities: () => [
    { rule: null, cite: '8 CFR 208.6' },
    { rule: null, cite: '8 USC 1367(a)-(c)' },
  ],
  requires: [],
  tells: () => ({}),
})
