import type { CaseScript } from '../case-script.ts'
import { inputs, personName, step, zone } from './inputs.ts'

const fact = (text: string) => ({ fact: `Invented: ${text}`, source: 'record-of-an-agency', whereFound: 'Invented file, note 1' })

const bond = {
  dollars: 5000,
  isPresentWithoutAdmission: false,
  facts: [fact('the person earns a wage and has lived at one address for six years.')],
  reasons: 'Invented: enough to bring the person back, and no more than can be paid.',
}

const detained = [
  step('deportation-officer', 'Arrest', -30, inputs.onWarrant),
  step('detention-officer', 'BookIn', -28, { ...inputs.detention, from: 'arrest' }),
]

/** A hold asked of a jail, and release for money: what the desks around custody do. */
export const detainersAndBonds: readonly CaseScript[] = [
  {
    shows: 'A jail holds the person on a detainer and said when they would go free: the form’s time and the regulation’s run side by side',
    steps: [
      step('deportation-officer', 'RecordPartnerNotice', -30, {
        personId: '@person',
        noticeSentAt: '@hour:-31',
        partner: 'EXMPJAIL',
        zone,
        sender: 'Booking sergeant (invented)',
        noticeKind: 'booking',
        noticeSha256: '0123456789abcdef'.repeat(4),
        says: 'Invented: a booking sheet.',
      }),
      step('deportation-officer', 'RecordEarlierPaper', 0, { form: 'I-200', issuedAt: '@hour:-60', issuer: 'Another office (invented)' }),
      step('deportation-officer', 'StateProbableCause', 0, {
        facts: [fact('a visa in the passport ended two years ago.')],
        causeBasis: 'records-show-no-status',
        isArrestedForOffence: true,
        isMoreThanBirthAbroad: true,
      }),
      step('deportation-officer', 'IssueDetainer', 0, {
        subjectId: '@subject:warrant:RecordEarlierPaper',
        personName,
        partner: 'EXMPJAIL',
        zone,
        causeBasis: 'records-show-no-status',
        isMandatory: false,
        language: 'es',
      }),
      step('deportation-officer', 'ServeDetainer', 0, {
        subjectId: '@subject:detainer:IssueDetainer',
        servedBy: 'holding-agency',
        server: 'Deputy (invented)',
        language: 'es',
        isInterpreterUsed: true,
      }),
      step('deportation-officer', 'NotifyReleaseEligible', 0, {
        subjectId: '@subject:detainer:IssueDetainer',
        releaseEligibleAt: '@hour:4',
        toldBy: 'Records clerk (invented)',
      }),
    ],
  },
  {
    shows: 'A bond was paid, and the person waits to be released: no rule that was read says for how long',
    steps: [
      ...detained,
      step('supervisory-deportation-officer', 'SetBond', 0, bond),
      step('deportation-officer', 'RecordBondPayment', 0, {
        subjectId: '@subject:bond:SetBond',
        dollars: 5000,
        kindOfBond: 'cash',
        obligor: 'A cousin (invented)',
        obligorAddress: 'An invented street',
        receiptNumber: 'INVENTED-1',
      }),
    ],
  },
  {
    shows: 'A judge ordered release on bond; the agency had set none, and filed to keep the person detained',
    steps: [
      ...detained,
      step('attorney', 'RecordRedetermination', 0, {
        redeterminedBy: 'immigration-judge',
        decidedOn: '@day:-1',
        outcome: 'released-on-bond',
        dollars: 4000,
        isStayableReleaseOrder: true,
        says: 'Invented: the words of the decision.',
      }),
      step('attorney', 'FileAutomaticStay', 0, {
        subjectId: '@subject:redetermination:RecordRedetermination',
        filedOn: '@day:0',
        reasons: 'Invented.',
      }),
    ],
  },
]
