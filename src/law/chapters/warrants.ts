import type { Rule } from '../../clockwork/nodes.ts'

const part287 = 'https://www.ecfr.gov/current/title-8/part-287'

/** The two administrative warrants: who may sign them, who may serve them, and what they do not allow. Part of the chapter on arrest. */
export const warrants: readonly Rule[] = [
  {
    id: 'ero-warrant-I200',
    office: 'ERO',
    title: 'Warrant of arrest, Form I-200',
    kind: 'duty',
    cite: '8 USC 1226(a); 8 CFR 236.1(b)(1)-(2), 287.5(e)(2)-(3)',
    says: 'Issued when the Notice to Appear is, or any time after until removal proceedings end, and only by an officer who is listed in 287.5(e)(2) and was authorised or delegated: 53 titles, supervisors and heads of offices among them. A deportation officer in the line is not listed there but may serve it, as may the others in 287.5(e)(3): special agents, border patrol and CBP officers, supervisors, designees, and (administrative warrants only) detention enforcement officers and immigration enforcement agents. Until it is served, any officer who could issue it may cancel it.',
    verified: 'yes',
    severity: 'hard',
    sources: ['https://www.ecfr.gov/current/title-8/part-236', part287, 'https://www.law.cornell.edu/cfr/text/8/236.1'],
    clocks: [],
  },
  {
    id: 'ero-warrant-I205',
    office: 'ERO',
    title: 'Warrant of removal, Form I-205',
    kind: 'duty',
    cite: '8 USC 1231; 8 CFR 241.2, 241.3(a), 287.5(e)(3)',
    says: 'Rests on a final administrative order of removal. Issued only by an officer in the 32 items of 241.2(a)(1): the director of ERO, the deputy for field operations, field office directors with their deputies and assistants, officers in charge, special agents in charge with theirs, group supervisors, resident agents in charge, border patrol and CBP titles, heads of unit or section at the Law Enforcement Support Center, and delegates under 8 CFR 2.1. Served by any officer in 287.5(e)(3).',
    verified: 'yes',
    severity: 'hard',
    auditNote:
      'The regulation was read. Read only in trackers and the press (secondary): a memo of 2025-05-12 lets officers force entry to a home on an I-205 alone, after knocking, in general from 06:00 to 22:00, where the order is one of an immigration judge, the Board, or a district or magistrate judge. Earlier ICE training said that a warrant of removal alone allows no search under the Fourth Amendment. It is litigated (Greater Boston Latino Network v. Noem, filed 2026-01-30, among others). Home entry needs recorded consent, a judicial warrant or exigency; anything else goes to legal review as "entry on an administrative warrant only". An I-200 never suffices, even under the memo.',
    sources: [
      'https://www.ecfr.gov/current/title-8/part-241',
      part287,
      'https://immpolicytracking.org/policies/ice-authorizes-forceful-entries-to-residences-based-on-administrative-warrants-alone',
      'https://www.crbcnews.com/articles/6971d022839a59551f35d30e',
    ],
    clocks: [],
  },
]
