import type { Office } from '../../acts/office.ts'
import { appointOfficer } from './acts/appoint-officer.ts'
import { assignSupervisor } from './acts/assign-supervisor.ts'
import { clearForRestriction } from './acts/clear-for-restriction.ts'
import { delegateAuthority } from './acts/delegate-authority.ts'
import { endAppointment } from './acts/end-appointment.ts'
import { endClearance } from './acts/end-clearance.ts'
import { foundRecordAct } from './acts/found-record.ts'
import { issueCredential } from './acts/issue-credential.ts'
import { liftSuspension } from './acts/lift-suspension.ts'
import { recordEarlierCredential } from './acts/record-earlier-credential.ts'
import { recordTraining } from './acts/record-training.ts'
import { revokeCredential } from './acts/revoke-credential.ts'
import { revokeDelegation } from './acts/revoke-delegation.ts'
import { suspendCredential } from './acts/suspend-credential.ts'
import { subjects } from './subjects.ts'
import { whoOpens } from './who-opens.ts'

/** Who may act: positions, supervision, delegations, training, credentials and clearances. The source of everybody else's authority. */
export const personnel: Office = {
  id: 'personnel',
  name: 'Human Capital, Training and Credentials',
  says: 'Keeps who holds which position, who supervises whom, whose powers were lent to whom, who is trained and credentialed, and who may read what is restricted.',
  names: [{ name: 'Human Capital, Training and Credentials', from: null, until: null }],
  caseKinds: [
    {
      kind: 'officer',
      openedBy: whoOpens,
      title: 'Officer',
      says: 'One officer: appointments, supervision, delegations, training, credentials, clearances.',
    },
  ],
  acts: [
    appointOfficer,
    endAppointment,
    assignSupervisor,
    delegateAuthority,
    revokeDelegation,
    recordTraining,
    issueCredential,
    recordEarlierCredential,
    suspendCredential,
    liftSuspension,
    revokeCredential,
    clearForRestriction,
    endClearance,
    foundRecordAct,
  ],
  subjects,
  bars: [],
}
