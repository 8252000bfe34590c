import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened } from '../../../clockwork/test-nodes.ts'
import { correctingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { already, notYet } from '../house-rules.ts'
import { mergeNotices, otherOffice } from '../merge-notices.ts'
import { changes } from '../tell.ts'
import { records } from '../who-may.ts'

export const undoMerge = defineAct({
  act: 'UndoMerge',
  entry: 'MergeUndone',
  office: 'records',
  caseKind: 'person',
  kind: 'decision',
  title: 'Undo a merge',
  says: 'Takes two merged records for two people again. Nothing was moved, so both histories are as they were.',
  about: 'merge',
  input: z.strictObject({ subjectId: fields.subjectId('Which merge'), why: fields.why }),
  by: records,
  authorities: () => [correctingRecords],
  requires: [
    already(
      'merge-was-approved',
      'merge',
      'mergeApprovedAt',
      'The merge was approved.',
      'Nothing: a proposal that was not approved changes nothing.',
    ),
    notYet('merge-not-undone-before', 'merge', 'mergeUndoneAt', 'The merge was not undone before.', 'Nothing: it was undone before.'),
  ],
  isFixedOnce: {
    subject: 'merge',
    test: happened('mergeUndoneAt'),
    says: 'Two records become one again only as another officer decides: propose the merge anew.',
  },
  tells: (entry) => changes('merge', entry, { mergeUndoneAt: entry.occurredAt }),
  notices: (entry, state) => mergeNotices(state, otherOffice(entry, state), 'merge-undone', 'Two records are taken for two people again.'),
})
