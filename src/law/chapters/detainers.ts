import type { Rule } from '../../clockwork/nodes.ts'
import { detainer48hFormI247a } from '../clocks/detainer-48h-form-i247a.ts'
import { detainer48hRegulation } from '../clocks/detainer-48h-regulation.ts'

const part287 = 'https://www.ecfr.gov/current/title-8/part-287'

/** Detainers. */
export const detainers: readonly Rule[] = [
  detainer48hRegulation,
  detainer48hFormI247a,
  {
    id: 'detainer-probable-cause-warrant',
    office: 'ERO',
    title: 'Probable cause and a warrant with every detainer',
    kind: 'duty',
    cite: 'ICE Policy 10074.2 (issued 2017-03-24, effective 2017-04-02)',
    says: 'Before a detainer issues there is probable cause that the person is removable, and a signed I-200 or I-205 goes with it. The other agency must have arrested the person for a criminal offence; the mere start of an investigation is not enough, nor is foreign birth with no match in a database. ICE promptly takes custody or cancels.',
    verified: 'secondary',
    severity: 'policy',
    auditNote: 'Whether the policy was replaced in 2025 or 2026 is not known.',
    sources: [
      'https://immpolicytracking.org/policies/ice-revises-policies-and-procedures-regarding-issuance-of-civil-immigration-detainers/',
      'https://www.judicialwatch.org/document-archive/icedetainer/',
    ],
    clocks: [],
  },
  {
    id: 'detainer-issuers',
    office: 'ERO',
    title: 'Who may issue a detainer',
    kind: 'duty',
    cite: '8 CFR 287.7(b)',
    says: 'Border patrol agents (aircraft pilots among them), special agents, deportation officers, immigration inspectors, adjudications officers, immigration enforcement agents, their supervisors, and officers designated.',
    verified: 'yes',
    severity: 'hard',
    sources: [part287],
    clocks: [],
  },
  {
    id: 'detainer-mandatory-laken-riley',
    office: 'ERO',
    title: 'Detainers that must be issued',
    kind: 'duty',
    cite: '8 USC 1226(c)(1)(E), (c)(3)',
    says: 'DHS issues a detainer for a person inadmissible under 8 USC 1182(a)(6)(A), (6)(C) or (7) who is charged with, arrested for, convicted of or admits burglary, theft, larceny, shoplifting, assault of a law enforcement officer, or a crime that caused death or serious bodily injury; and, if nobody else holds the person, takes custody "effectively and expeditiously".',
    verified: 'yes',
    severity: 'hard',
    auditNote: 'No number of days. In force since 2025-01-29 (Pub. L. 119-1); the text was read, that day is from memory.',
    sources: ['https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1226'],
    clocks: [],
  },
  {
    id: 'detainer-controlled-substance-request',
    office: 'ERO',
    title: 'A detainer asked for in a drug arrest',
    kind: 'duty',
    cite: '8 USC 1357(d)',
    says: 'When another agency reports a controlled-substance arrest and asks, ICE promptly decides whether to issue a detainer; if it issues one and nobody else holds the person, it takes custody expeditiously.',
    verified: 'yes',
    severity: 'target',
    sources: ['https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1357'],
    clocks: [],
  },
]
