import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { keepingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { notYet } from '../house-rules.ts'
import { changes } from '../tell.ts'
import { records } from '../who-may.ts'

export const dismissDuplicate = defineAct({
  act: 'DismissDuplicate',
  entry: 'DuplicateDismissed',
  office: 'records',
  caseKind: 'person',
  kind: 'decision',
  title: 'Dismiss a suggested duplicate',
  says: 'Says that the two records are of two people, and why.',
  about: 'duplicate',
  input: z.strictObject({ subjectId: fields.subjectId('Which suggestion'), why: fields.why }),
  by: records,
  authorities: () => [keepingRecords],
  requires: [
    notYet('duplicate-not-dismissed', 'duplicate', 'dismissedAt', 'The suggestion is still open.', 'Nothing: it was dismissed before.'),
  ],
  tells: (entry) => changes('duplicate', entry, { dismissedAt: entry.occurredAt }),
})
