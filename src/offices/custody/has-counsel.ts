import type { CaseState } from '../../kernel/case-state.ts'
import { counselOf } from '../people/exports.ts'

/** Whether an appearance of counsel stands in the person's own record: filed once, it holds in every case and at every place. */
export const hasCounsel = (person: CaseState | undefined): boolean => person !== undefined && counselOf(person).length > 0
