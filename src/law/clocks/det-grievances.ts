import type { Clock, Length, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

const pbnds = 'https://assets.documentcloud.org/documents/5989887/pbnds2011r2016.txt'

const days = (count: number): Length => ({ unit: 'calendar-days', count, roll: 'none' })

function answered(id: string, says: string, starts: string, stops: string, length: Length): Clock {
  return {
    id,
    says,
    kind: 'deadline',
    starts: { node: 'fact', fact: starts },
    stops: { node: 'fact', fact: stops },
    versions: standing(length, 'From memory.'),
  }
}

/** Detention standards on grievances. All from memory. */
export const detGrievances: readonly Rule[] = [
  {
    id: 'det-grievance-formal',
    office: 'Facility / ERO',
    title: 'Formal grievance',
    kind: 'clock',
    cite: 'PBNDS 2011 6.2',
    says: 'A formal grievance is answered within 5 days of receipt, an appeal by the board within 5 days and by the facility administrator within 5 more, a medical grievance within 5 working days, an emergency one immediately.',
    verified: 'memory',
    severity: 'advisory',
    auditNote: 'The row names PBNDS without a year; read as PBNDS 2011. Released tables do not carry grievances.',
    sources: [pbnds],
    clocks: [
      answered('det-grievance-formal.answer', 'formal grievance answered', 'grievanceReceivedOn', 'grievanceAnsweredOn', days(5)),
      answered('det-grievance-formal.board', 'grievance board answered', 'grievanceBoardAppealedOn', 'grievanceBoardAnsweredOn', days(5)),
      answered(
        'det-grievance-formal.administrator',
        'facility administrator answered',
        'grievanceAdministratorAppealedOn',
        'grievanceAdministratorAnsweredOn',
        days(5),
      ),
      answered('det-grievance-formal.medical', 'medical grievance answered', 'medicalGrievanceReceivedOn', 'medicalGrievanceAnsweredOn', {
        unit: 'business-days',
        count: 5,
      }),
    ],
  },
  {
    id: 'det-grievance-sexual-abuse',
    office: 'Facility / ERO',
    title: 'Grievance about sexual abuse',
    kind: 'clock',
    cite: '6 CFR 115.52',
    says: 'A grievance about sexual abuse may be filed at any time, is decided within 5 days of receipt and an appeal answered within 30 days; there is an emergency procedure.',
    verified: 'memory',
    severity: 'advisory',
    auditNote: 'Released tables do not carry grievances.',
    sources: ['https://federal.elaws.us/cfr/6-cfr-Part-115'],
    clocks: [
      answered(
        'det-grievance-sexual-abuse.decision',
        'grievance about sexual abuse decided',
        'abuseGrievanceReceivedOn',
        'abuseGrievanceDecidedOn',
        days(5),
      ),
      answered(
        'det-grievance-sexual-abuse.appeal',
        'appeal about sexual abuse answered',
        'abuseGrievanceAppealedOn',
        'abuseGrievanceAppealAnsweredOn',
        days(30),
      ),
    ],
  },
]
