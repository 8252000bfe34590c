import type { Rule } from '../../clockwork/nodes.ts'
import { fundingTwoRatings, inspectionAgreed, inspectionFrequency } from '../clocks/inspection-agreed.ts'
import { oversightAgreed } from '../clocks/oversight-agreed.ts'

/** Investigates complaints of abuses of civil rights, and reports each year. The text has no number of days for an answer. */
const crcl: Rule = {
  id: 'crcl',
  office: 'Office for Civil Rights and Civil Liberties (DHS)',
  title: 'Complaints of abuses of civil rights, and the yearly report',
  kind: 'duty',
  cite: '6 USC 345(a)(6), (b)',
  says: 'The Officer for Civil Rights and Civil Liberties investigates complaints of abuses of civil rights or civil liberties, unless the Inspector General takes them, and reports to Congress each year. No number of days is set for an answer.',
  verified: 'yes',
  severity: 'hard',
  auditNote: 'Title 6 was read as of about April 2023; look for later amendments.',
  sources: ['https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title6-section345'],
  clocks: [],
}

/** Who oversees the agency, and what each owes the other. */
export const oversight: readonly Rule[] = [oversightAgreed, crcl, inspectionAgreed, inspectionFrequency, fundingTwoRatings]
