import { assignmentActs } from '../../acts/assign-case.ts'
import type { Office } from '../../acts/office.ts'
import { advisePerson } from './acts/advise-person.ts'
import { arrest } from './acts/arrest.ts'
import { bookIn } from './acts/book-in.ts'
import { bookOut } from './acts/book-out.ts'
import { cancelWarrant } from './acts/cancel-warrant.ts'
import { determineCustody } from './acts/determine-custody.ts'
import { examine } from './acts/examine.ts'
import { issueNoticeToAppear } from './acts/issue-notice-to-appear.ts'
import { issueRemovalWarrant } from './acts/issue-removal-warrant.ts'
import { issueWarrant } from './acts/issue-warrant.ts'
import { noteMinor } from './acts/note-minor.ts'
import { noteMinorCare } from './acts/note-minor-care.ts'
import { notifyConsul } from './acts/notify-consul.ts'
import { orderRelease } from './acts/order-release.ts'
import { orderRemovalExecution } from './acts/order-removal-execution.ts'
import { planTransfer } from './acts/plan-transfer.ts'
import { recordArrestReport } from './acts/record-arrest-report.ts'
import { recordEarlierPaper } from './acts/record-earlier-paper.ts'
import { recordFinalOrder } from './acts/record-final-order.ts'
import { recordHearing } from './acts/record-hearing.ts'
import { recordRedeterminationRequest } from './acts/record-redetermination-request.ts'
import { release } from './acts/release.ts'
import { remove } from './acts/remove.ts'
import { serveDocument } from './acts/serve-document.ts'
import { serveWarrant } from './acts/serve-warrant.ts'
import { tellCounsel } from './acts/tell-counsel.ts'
import { tellCourt } from './acts/tell-court.ts'
import { transfer } from './acts/transfer.ts'
import { bars } from './bars.ts'
import { subjects } from './subjects.ts'
import { fieldOfficers, supervisors } from './who-may.ts'
import { whoOpens } from './who-opens.ts'

/** One person's custody from arrest to release or removal: the core of the record. */
export const custody: Office = {
  id: 'custody',
  name: 'Custody',
  says: 'Arrests, examines, decides on custody, keeps, moves, releases and removes people, each act under its law.',
  // In June 2010; the day is not established.
  names: [
    { name: 'Detention and Removal Operations', from: null, until: '2010-06-01' },
    { name: 'Enforcement and Removal Operations', from: '2010-06-01', until: null },
  ],
  caseKinds: [
    {
      kind: 'custody',
      openedBy: whoOpens,
      title: 'Custody',
      says: "One person's custody, from a detainer, an arrest or a book-in until release or removal.",
    },
  ],
  acts: [
    ...[arrest, examine, advisePerson, recordArrestReport, notifyConsul],
    ...[issueNoticeToAppear, issueWarrant, serveWarrant, cancelWarrant, recordEarlierPaper, determineCustody, serveDocument],
    ...[recordHearing, recordRedeterminationRequest],
    ...[bookIn, bookOut, planTransfer, transfer, tellCounsel, tellCourt],
    ...[orderRelease, release],
    ...[recordFinalOrder, issueRemovalWarrant, orderRemovalExecution, remove],
    ...assignmentActs({ office: 'custody', caseKind: 'custody', aCase: 'a custody case', by: supervisors, mayReturn: fieldOfficers }),
    ...[noteMinor, noteMinorCare],
  ],
  subjects,
  bars,
}
