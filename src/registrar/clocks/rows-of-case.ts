import type { Catalogue } from '../../acts/catalogue.ts'
import type { Entry } from '../../kernel/entry.ts'
import type { ClockRow } from '../../ledger/ledger.ts'
import { foldCase } from '../fold.ts'
import { clockRows } from './clock-rows.ts'
import type { LawInForce } from './law-in-force.ts'

/** What the board has to have of a case: every clock of it that started, as the ledger and the law say. */
export function rowsOfCase(entries: readonly Entry[], catalogue: Catalogue, law: LawInForce): readonly ClockRow[] {
  const state = foldCase(entries, catalogue)
  return clockRows(state, state.subjects.keys(), { kinds: catalogue.kinds, law })
}

const parts = ['rule', 'office', 'officerId', 'isOpen', 'state', 'startedAt', 'dueAt', 'dueOn', 'severity', 'verified'] as const

/** The first part in which two rows of one clock differ, or undefined. */
export const findDifference = (one: ClockRow, other: ClockRow): (typeof parts)[number] | undefined =>
  parts.find((part) => one[part] !== other[part])

export const keyOf = ({ caseId, subject, clock }: Pick<ClockRow, 'caseId' | 'subject' | 'clock'>): string => `${caseId} ${subject} ${clock}`
