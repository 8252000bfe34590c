import type { CaseState } from '../kernel/case-state.ts'
import type { OfficerAsked } from './assess/asked.ts'
import type { Desk, Reading } from './desk.ts'
import { logAssessed } from './log-assessed.ts'
import type { Power } from './permit.ts'
import { sayConflict } from './say-conflict.ts'

/**
 * What happened since is told only once it is logged that it is.
 * @throws Conflict where the case is not as the caller says they saw it; LedgerUnavailable where that could not be logged
 */
export async function checkSeen(
  { parts }: Desk,
  reading: Reading,
  state: CaseState,
  { now }: OfficerAsked,
  { positions }: Power,
): Promise<void> {
  const { expectedSequence } = reading.request
  if (expectedSequence === undefined || expectedSequence === state.sequence) return
  await logAssessed(parts, reading, state, state.personId, positions)
  throw sayConflict(await parts.ledger.readCase(state.caseId, expectedSequence), parts.catalogue, now.clearances)
}
