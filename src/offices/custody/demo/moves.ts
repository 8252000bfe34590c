import type { CaseScript } from '../case-script.ts'
import { inputs, refused, step, zone } from './inputs.ts'

/** Moves, and what stops them. */
export const moves: readonly CaseScript[] = [
  {
    shows: 'A transfer to another area, with counsel told; the court has yet to be',
    steps: [
      step('deportation-officer', 'Arrest', -23, inputs.onWarrant),
      step('detention-officer', 'BookIn', -22, inputs.holdRoom),
      step('supervisory-deportation-officer', 'PlanTransfer', 0, inputs.plan),
      step('detention-officer', 'Transfer', 0, inputs.move),
      step('deportation-officer', 'TellCounsel', 0, { of: 'transfer', how: 'telephone', whom: 'Counsel Invented' }),
      step('detention-officer', 'BookIn', 0, inputs.detention),
    ],
  },
  {
    shows: 'A court forbade moving the person: the transfer is refused, on the record, and allowed once the order has ended',
    steps: [
      step('deportation-officer', 'Arrest', -21, inputs.onWarrant),
      step('attorney', 'RecordCourtOrder', 0, { ...inputs.courtOrder, isTransferForbidden: true }),
      refused('supervisory-deportation-officer', 'PlanTransfer', 0, inputs.plan),
      step('attorney', 'EndCourtOrder', 0, {
        subjectId: '@subject:court-order:RecordCourtOrder',
        endedOn: '@day:0',
        how: 'vacated',
        source: 'Invented: a later order.',
      }),
      step('supervisory-deportation-officer', 'PlanTransfer', 0, { ...inputs.plan, isTransferBetweenAreas: false }),
    ],
  },
  {
    shows: 'Somebody transferred in from another agency, then sent to a hospital',
    steps: [
      step('detention-officer', 'BookIn', -10, { ...inputs.detention, personId: '@person', from: 'another-agency' }),
      step('detention-officer', 'RecordEarlierPaper', 0, {
        form: 'I-862',
        issuedAt: '@hour:-400',
        issuer: 'An invented officer of another agency',
        servedAt: '@hour:-396',
      }),
      step('deportation-officer', 'RecordHearing', 0, { hearingOn: '@day:-1', isEarlierHearingRequested: false }),
      step('detention-officer', 'BookOut', -2, { subjectId: '@subject:stint:BookIn', to: 'hospital' }),
      step('detention-officer', 'BookIn', -1, { facility: 'EXMPHOSP', facilityKind: 'hospital', zone, from: 'another-place' }),
    ],
  },
  {
    shows: 'A child alone: not transferred, but handed over to HHS',
    steps: [
      step('deportation-officer', 'Arrest', -19, inputs.arrest),
      step('detention-officer', 'BookIn', -18, inputs.holdRoom),
      step('detention-officer', 'NoteMinor', -18, {
        basis: 'determined',
        isUnaccompanied: true,
        source: 'Invented: a birth certificate.',
      }),
      step('deportation-officer', 'NoteMinorCare', -16, { subjectId: '@subject:minor:NoteMinor', step: 'orr-notified' }),
      step('deportation-officer', 'GiveMinorNotice', -15, {
        ...{ subjectId: '@subject:minor:NoteMinor', personName: 'As registered (invented)', language: 'es', isInterpreterUsed: true },
        ...{ isReadAndExplained: true, isCallOffered: true, isUnaccompanied: true },
      }),
      refused('supervisory-deportation-officer', 'PlanTransfer', 0, inputs.plan),
      step('deportation-officer', 'NoteMinorCare', -1, { subjectId: '@subject:minor:NoteMinor', step: 'handed-over-to-hhs' }),
    ],
  },
]
