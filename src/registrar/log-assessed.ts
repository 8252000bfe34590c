import type { CaseState } from '../kernel/case-state.ts'
import type { Reading } from './desk.ts'
import type { RegistrarParts } from './registrar-parts.ts'

/**
 * Writes into the reading log that somebody is about to learn what an act would find: with the act as the purpose, in the case; in the person's
 * record where the act would begin a case of theirs.
 * @param positions acted from
 * @throws LedgerUnavailable where it cannot be written: then nothing is told
 */
export async function logAssessed(
  { readings }: RegistrarParts,
  { compiled: { act }, request: { officerId, trace } }: Reading,
  state: CaseState,
  personId: string | null,
  positions: readonly string[],
): Promise<void> {
  const isNew = state.sequence === 0
  const caseId = isNew ? personId : state.caseId
  if (caseId === null || (isNew && caseId === state.caseId)) return
  await readings.log([{ officerId, positions, what: 'assessed', purpose: act.title, caseId, personId, trace }])
}
