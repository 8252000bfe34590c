import type { Rule } from '../../clockwork/nodes.ts'
import { adminRemoval238b } from '../clocks/admin-removal-238b.ts'
import { countryAcceptance30d } from '../clocks/country-acceptance-30d.ts'
import { osupRevocation } from '../clocks/osup-revocation.ts'
import { pocr90Day } from '../clocks/pocr-90-day.ts'
import { pocrAnnual } from '../clocks/pocr-annual.ts'
import { pocrHq180 } from '../clocks/pocr-hq-180.ts'
import { reasonableFear10d } from '../clocks/reasonable-fear-10d.ts'
import { removalPeriod90 } from '../clocks/removal-period-90.ts'
import { slrrff24113 } from '../clocks/slrrff-241-13.ts'
import { specialCircumstances24114 } from '../clocks/special-circumstances-241-14.ts'
import { thirdCountryNotice } from '../clocks/third-country-notice.ts'
import { voluntaryDeparture } from '../clocks/voluntary-departure.ts'
import { zadvydas6Months } from '../clocks/zadvydas-6-months.ts'

const reg241 = 'https://www.ecfr.gov/current/title-8/part-241'

const orderFinalWhen: Rule = {
  id: 'order-final-when',
  office: 'ERO / OPLA',
  title: 'When an order of removal is final',
  kind: 'duty',
  cite: '8 CFR 241.1, referring to 8 CFR 1241.1',
  says: 'An order becomes final when the Board dismisses the appeal, when appeal is waived, when the time to appeal ends without one, on certification to the Attorney General, on entry if in absentia, or when voluntary departure is overstayed or its bond not posted.',
  verified: 'memory',
  severity: 'advisory',
  auditNote: 'The cross-reference in 8 CFR 241.1 was read; the list of 1241.1 is from memory.',
  sources: [reg241],
  clocks: [],
}

const pocrPanel: Rule = {
  id: 'pocr-panel',
  office: 'ERO HQ',
  title: 'The panel that reviews custody',
  kind: 'duty',
  cite: '8 CFR 241.4(i)',
  says: 'Two persons review the records and must agree; if they do not, a third joins. If the records alone do not lead to release, they interview the person.',
  verified: 'yes',
  severity: 'hard',
  sources: [reg241],
  clocks: [],
}

const osupI220B: Rule = {
  id: 'osup-I220B',
  office: 'ERO',
  title: 'Release under supervision',
  kind: 'duty',
  cite: '8 USC 1231(a)(3); 8 CFR 241.5; 8 CFR 241.13(h)',
  says: 'Release after the removal period is on Form I-220B with conditions: reporting, efforts for travel documents, medical examination, approval of travel, notice of a new address. A bond may be required; work is permitted only on the finding of 241.5(c). Issued by the officials listed in 241.5(a).',
  verified: 'yes',
  severity: 'hard',
  sources: ['https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1231', reg241],
  clocks: [],
}

const stayAdminI246: Rule = {
  id: 'stay-admin-I246',
  office: 'ERO',
  title: 'Asking the field office for a stay',
  kind: 'duty',
  cite: '8 CFR 241.6',
  says: 'A request for a stay of removal does not delay removal, and its denial cannot be appealed.',
  verified: 'yes',
  severity: 'hard',
  sources: [reg241],
  clocks: [],
}

const stayAutomatic: Rule = {
  id: 'stay-automatic',
  office: 'ERO / OPLA',
  title: 'Stays that hold by law',
  kind: 'duty',
  cite: '8 CFR 1003.6(a); 8 CFR 1003.23(b)(4)(ii); 8 CFR 241.3(c); 8 CFR 241.6(c)',
  says: 'No order is carried out while the time to appeal to the Board runs, unless waived, nor while an appeal is pending. A motion does not stay removal, save one to rescind an in-absentia order. A petition for review or for habeas corpus does not, without a court’s order. A stay by a judge or the Board that reaches ICE after boarding is complete has no effect.',
  verified: 'yes',
  severity: 'hard',
  sources: [reg241, 'https://www.ecfr.gov/current/title-8/part-1003'],
  clocks: [],
}

const reinstatement: Rule = {
  id: 'reinstatement',
  office: 'ERO',
  title: 'Reinstating an earlier order',
  kind: 'duty',
  cite: '8 USC 1231(a)(5); 8 CFR 241.8',
  says: 'The officer obtains the earlier order, verifies identity (in a dispute by fingerprints: without them there is no reinstatement) and the unlawful reentry, gives written notice and lets the person make a statement. A claim of fear is referred to an asylum officer immediately.',
  verified: 'yes',
  severity: 'hard',
  auditNote: 'The form number, I-871, is from memory.',
  sources: ['https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1231', reg241],
  clocks: [],
}

/** Final orders: the removal period, post-order custody review, supervision, stays, fear, third countries, departure. */
export const removalPeriod: readonly Rule[] = [
  removalPeriod90,
  orderFinalWhen,
  pocr90Day,
  pocrHq180,
  pocrAnnual,
  pocrPanel,
  slrrff24113,
  zadvydas6Months,
  specialCircumstances24114,
  osupI220B,
  osupRevocation,
  stayAdminI246,
  stayAutomatic,
  reinstatement,
  reasonableFear10d,
  adminRemoval238b,
  thirdCountryNotice,
  countryAcceptance30d,
  voluntaryDeparture,
]
