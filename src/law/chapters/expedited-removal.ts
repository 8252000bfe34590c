import type { Rule } from '../../clockwork/nodes.ts'
import { cfConsultation } from '../clocks/cf-consultation.ts'
import { cfIjReview } from '../clocks/cf-ij-review.ts'
import { cfReconsideration } from '../clocks/cf-reconsideration.ts'

const statute = 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1225'
const reg235 = 'https://www.ecfr.gov/current/title-8/part-235'

const erRecordAndSupervisor: Rule = {
  id: 'er-record-and-supervisor',
  office: 'CBP, ERO',
  title: 'Record and approval of expedited removal',
  kind: 'duty',
  cite: '8 CFR 235.3(b)(2)(i), (b)(7)',
  says: 'A sworn statement is taken on Form I-867A/B. The order, Form I-860, is not final until a second-line supervisor or higher, having read the statement and every answer about fear, approves it.',
  verified: 'yes',
  severity: 'hard',
  auditNote: 'The form number I-860 is from memory.',
  sources: [reg235],
  clocks: [],
}

const erWho: Rule = {
  id: 'er-who',
  office: 'CBP, ERO',
  title: 'Who may be put in expedited removal',
  kind: 'duty',
  cite: '8 USC 1225(b)(1)(A)(i), (iii); 8 CFR 235.3(b)(1)(ii)',
  says: 'Persons who are arriving; and designated persons, neither admitted nor paroled, who have not shown two years of continuous physical presence. The nationwide designation of January 2025 (90 FR 8139, from memory) was in effect in mid-2026.',
  verified: 'yes',
  severity: 'hard',
  auditNote:
    'The statute and regulation were read; the state of the litigation (Make the Road New York v. Mullin, D.C. Cir. 25-5320) is from a secondary source.',
  sources: [statute, reg235, 'https://github.com/migrantusa/us-immigration-data'],
  clocks: [],
}

const cfDetention: Rule = {
  id: 'cf-detention',
  office: 'ERO',
  title: 'Detention around a credible-fear claim',
  kind: 'duty',
  cite: '8 USC 1225(b)(1)(B)(ii), (iii)(IV)',
  says: 'A person is detained while the credible-fear decision is pending; if it is positive, "for further consideration"; if negative, until removed.',
  verified: 'yes',
  severity: 'hard',
  sources: [statute],
  clocks: [],
}

/** Expedited removal and credible fear. */
export const expeditedRemoval: readonly Rule[] = [erRecordAndSupervisor, erWho, cfConsultation, cfIjReview, cfReconsideration, cfDetention]
