import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { correctingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { notYet, secondOfficer } from '../house-rules.ts'
import { mergeNotices, otherOffice } from '../merge-notices.ts'
import { changes } from '../tell.ts'

export const approveMerge = defineAct({
  act: 'ApproveMerge',
  entry: 'MergeApproved',
  office: 'records',
  caseKind: 'person',
  kind: 'decision',
  title: 'Approve a merge',
  says: 'Decides that two records are of one person. Both stay as they are, and readers of either see both; it can be undone.',
  about: 'merge',
  input: z.strictObject({ subjectId: fields.subjectId('Which proposal'), why: fields.why }),
  by: ['records-supervisor'],
  authorities: () => [correctingRecords],
  requires: [
    secondOfficer('merge-second-officer', 'merge', 'mergeProposedBy', 'The officer who approves a merge is not the one who proposed it.'),
    notYet('merge-not-approved', 'merge', 'mergeApprovedAt', 'The merge was not approved before.', 'Nothing: it was approved before.'),
    notYet('merge-not-undone', 'merge', 'mergeUndoneAt', 'The merge was not undone.', 'Propose the merge anew, with what is new.'),
  ],
  tells: (entry) => changes('merge', entry, { mergeApprovedAt: entry.occurredAt, mergeApprovedBy: entry.officerId }),
  notices: (entry, state) =>
    mergeNotices(state, otherOffice(entry, state), 'merge-approved', 'Two records are taken for one person from now on.'),
})
