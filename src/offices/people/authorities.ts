import type { Authority } from '../../kernel/entry.ts'
import type { Restriction } from '../../kernel/restriction.ts'

type Cited = Omit<Authority, 'versionFrom'>

/** The duty to make and keep records of what an agency does. */
export const keepingRecords: Cited = { rule: null, cite: '44 USC 3101' }

/** The right to have a record put right. */
export const correctingRecords: Cited = { rule: null, cite: '5 USC 552a(d)(2)' }

/** What keeps a record of each kind from being read by everyone. */
export const restrictionCites: Readonly<Record<Restriction, string>> = {
  asylum: '8 CFR 208.6',
  'section-1367': '8 USC 1367(a)-(c)',
  minor: '8 CFR 236.3',
  sealed: 'Order of a court',
  conduct: '5 USC 552a(b)',
}
