import { assignmentActs } from '../../acts/assign-case.ts'
import type { Office } from '../../acts/office.ts'
import { addAlias } from './acts/add-alias.ts'
import { addIdentifier } from './acts/add-identifier.ts'
import { approveExpungement } from './acts/approve-expungement.ts'
import { approveMerge } from './acts/approve-merge.ts'
import { correctParticulars } from './acts/correct-particulars.ts'
import { dismissDuplicate } from './acts/dismiss-duplicate.ts'
import { endCounsel } from './acts/end-counsel.ts'
import { liftRestriction } from './acts/lift-restriction.ts'
import { linkRecord } from './acts/link-record.ts'
import { nameCounsel } from './acts/name-counsel.ts'
import { noteOfAge } from './acts/note-of-age.ts'
import { noteUnderAge } from './acts/note-under-age.ts'
import { orderExpungement } from './acts/order-expungement.ts'
import { proposeMerge } from './acts/propose-merge.ts'
import { registerPerson } from './acts/register-person.ts'
import { restrict } from './acts/restrict.ts'
import { shareFile } from './acts/share-file.ts'
import { shareRestrictedFile } from './acts/share-restricted-file.ts'
import { suggestDuplicate } from './acts/suggest-duplicate.ts'
import { undoMerge } from './acts/undo-merge.ts'
import { bars } from './bars.ts'
import { subjects } from './subjects.ts'
import { whoOpens } from './who-opens.ts'

/** The desk that keeps the records of people: who they are, who speaks for them, who may read, and what must be forgotten. */
export const recordsOffice: Office = {
  id: 'records',
  name: 'Records of people',
  says: 'Keeps one record for each person: names, numbers, counsel, restrictions, merges and orders to expunge.',
  names: [{ name: 'Records of people', from: null, until: null }],
  caseKinds: [{ kind: 'person', openedBy: whoOpens, says: 'One person: the id of the case is the id of the person', title: 'Person' }],
  acts: [
    registerPerson,
    addAlias,
    addIdentifier,
    correctParticulars,
    linkRecord,
    nameCounsel,
    endCounsel,
    noteUnderAge,
    noteOfAge,
    restrict,
    liftRestriction,
    suggestDuplicate,
    dismissDuplicate,
    proposeMerge,
    approveMerge,
    undoMerge,
    orderExpungement,
    approveExpungement,
    shareFile,
    shareRestrictedFile,
    ...assignmentActs({
      office: 'records',
      caseKind: 'person',
      aCase: 'a record of a person',
      by: ['records-supervisor'],
      mayReturn: ['records-officer'],
    }),
  ],
  subjects,
  bars,
}
