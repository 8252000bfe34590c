import type { Rule } from '../../clockwork/nodes.ts'
import { bondAutomaticStay } from '../clocks/bond-automatic-stay.ts'
import { bondIjRedetermination } from '../clocks/bond-ij-redetermination.ts'
import { custody225b2Ewi } from '../values/custody-225b2-ewi.ts'
import { prolonged236c } from '../values/prolonged-236c.ts'

const section1226 = 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1226'
const part236 = 'https://www.ecfr.gov/current/title-8/part-236'
const part1003 = 'https://www.ecfr.gov/current/title-8/part-1003'

/** Custody, bond and release before there is an order. */
export const custodyAndBond: readonly Rule[] = [
  {
    id: 'custody-236a',
    office: 'ERO',
    title: 'Custody on a warrant, bond, or conditional parole',
    kind: 'duty',
    cite: '8 USC 1226(a)(1)-(3); 8 CFR 236.1(c)(8)',
    says: 'A person arrested on a warrant may be detained, or released on a bond of at least $1,500, or on conditional parole (recognizance, Form I-220A). Release needs a showing by the person that they are no danger and likely to appear. None of this gives leave to work.',
    verified: 'yes',
    severity: 'hard',
    sources: [section1226, part236],
    clocks: [],
  },
  {
    id: 'custody-236c-mandatory',
    office: 'ERO',
    title: 'Mandatory custody after listed offences',
    kind: 'duty',
    cite: '8 USC 1226(c)(1)(A)-(E), (c)(4); 8 CFR 236.1(c)(1)(i); 1003.19(h)(2)',
    says: 'DHS takes into custody a person with a listed offence when that person is released, and may release only for the protection of a witness (18 USC 3521). An immigration judge has no power of bond (1003.19(h)(2)(i)(D)) but may hear the claim that the person is not properly included (1003.19(h)(2)(ii), a Joseph hearing).',
    verified: 'yes',
    severity: 'hard',
    sources: [section1226, part236, part1003],
    clocks: [],
  },
  custody225b2Ewi,
  {
    id: 'custody-I286',
    office: 'ERO',
    title: 'Notice of Custody Determination, Form I-286',
    kind: 'duty',
    cite: '8 CFR 236.1(g)',
    says: 'May issue with the Notice to Appear or later, until proceedings end. It is issued by an officer listed in 287.5(e)(2) and served by one listed in 287.5(e)(3).',
    verified: 'yes',
    severity: 'hard',
    sources: [part236],
    clocks: [],
  },
  bondIjRedetermination,
  bondAutomaticStay,
  {
    id: 'custody-change-notice-to-court',
    office: 'ERO / OPLA',
    title: 'Telling the court where a person is held',
    kind: 'duty',
    cite: '8 CFR 236.1(f); 1003.19(g)',
    says: 'While a case is pending, the immigration court is told "immediately" and in writing of any change in the place of custody, of a release and of a new detention, with the day it took effect and the address.',
    verified: 'yes',
    severity: 'hard',
    sources: [part236, part1003],
    clocks: [],
  },
  {
    id: 'release-revocation-236',
    office: 'ERO',
    title: 'Taking back a release',
    kind: 'duty',
    cite: '8 USC 1226(b); 8 CFR 236.1(c)(9)',
    says: 'Release may be revoked at any time by the officials listed: the district director, acting and deputy, assistant district directors, officers in charge. The bond is revoked with it, and cancelled unless it was breached.',
    verified: 'yes',
    severity: 'hard',
    sources: [section1226, part236],
    clocks: [],
  },
  prolonged236c,
]
