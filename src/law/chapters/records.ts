import type { Rule } from '../../clockwork/nodes.ts'
import { privacyAmend } from '../clocks/privacy-amend.ts'

/** What a person is owed about their own record. */
export const recordsOfPeople: readonly Rule[] = [privacyAmend]
