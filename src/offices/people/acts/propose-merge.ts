import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened } from '../../../clockwork/test-nodes.ts'
import { correctingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { mergeNotices } from '../merge-notices.ts'
import { sameFieldInputs } from '../same-fields.ts'
import { opens, text } from '../tell.ts'
import { records } from '../who-may.ts'

export const proposeMerge = defineAct({
  act: 'ProposeMerge',
  entry: 'MergeProposed',
  office: 'records',
  caseKind: 'person',
  kind: 'decision',
  title: 'Propose to take two records for one person',
  says: 'Asks another officer to decide whether two records are of one person. Until then nothing changes.',
  input: z.strictObject({
    otherPersonId: fields.otherPersonId,
    otherOffice: fields.words('Office that keeps the other record', 'Id of the office, e.g. records', 60).default('records'),
    ...sameFieldInputs,
    why: fields.why,
  }),
  by: records,
  authorities: () => [correctingRecords],
  requires: [],
  isFixedOnce: {
    subject: 'merge',
    test: happened('mergeApprovedAt'),
    says: 'Another officer approved the merge as it was proposed: undo it ("Undo a merge"), and propose the right one.',
  },
  tells: (entry) =>
    opens('merge', entry, {
      otherPersonId: text(entry, 'otherPersonId'),
      otherOffice: text(entry, 'otherOffice'),
      mergeProposedAt: entry.occurredAt,
      mergeProposedBy: entry.officerId,
    }),
  notices: (entry, state) =>
    mergeNotices(state, text(entry, 'otherOffice'), 'merge-proposed', 'Two records were proposed to be of one person.'),
})
