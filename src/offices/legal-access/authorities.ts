import type { Authority } from '../../kernel/entry.ts'
import { getRule } from '../../law/law-book.ts'

type Cited = Omit<Authority, 'versionFrom'>

/** Requests to correct a record, and the days they are answered in. */
export const correctingAuthority: Cited = { rule: 'privacy-amend', cite: getRule('privacy-amend').cite }

/** The right to petition for redress of grievances. */
export const complaining: Cited = { rule: null, cite: 'U.S. Const. amend. I' }
