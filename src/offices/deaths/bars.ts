import type { Bar } from '../../acts/requirement.ts'
import { house } from './of-deaths.ts'

export const bars: readonly Bar[] = [
  {
    ...house,
    id: 'death-ends-custody',
    question: 'whom',
    kind: 'death',
    says: 'The person is not on record as dead.',
    cure: 'Where the death was recorded in error, have that entry withdrawn; otherwise nothing more is done to the person.',
    while: {
      node: 'any',
      of: [
        { node: 'happened', fact: 'diedAt' },
        { node: 'happened', fact: 'diedAfterReleaseAt' },
      ],
    },
    forbids: [
      ...['DetermineCustody', 'PlanTransfer', 'OrderRemovalExecution', 'IssueRemovalWarrant', 'IssueWarrant', 'IssueNoticeToAppear'],
      ...['OrderRelease', 'Arrest', 'BookIn', 'Transfer', 'Release', 'Remove'],
    ],
    isOfPerson: true,
  },
  {
    ...house,
    id: 'records-hold',
    question: 'whom',
    kind: 'records-hold',
    says: 'No hold keeps these records.',
    cure: 'Keep them. Counsel or the head of records lifts the hold once the final report and the review are done: LiftRecordsHold.',
    while: { node: 'is', fact: 'isHoldLive', value: true },
    forbids: ['ApproveDestruction', 'NoteDestroyed'],
  },
  {
    ...house,
    id: 'records-hold-keeps-file',
    question: 'whom',
    kind: 'records-hold',
    says: 'No hold keeps records of this person.',
    cure: 'Tell the court that ordered the expungement that the records are held, and why. Once the hold is lifted, LiftRecordsHold, the order can be carried out.',
    while: { node: 'is', fact: 'isHoldLive', value: true },
    forbids: ['ApproveExpungement'],
    isOfPerson: true,
    inCasesOf: ['custody'],
  },
]
