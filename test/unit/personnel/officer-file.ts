import { makeCatalogue } from '../../../src/acts/catalogue.ts'
import type { CaseState } from '../../../src/kernel/case-state.ts'
import type { Entry } from '../../../src/kernel/entry.ts'
import type { JsonObject } from '../../../src/kernel/json.ts'
import { personnel } from '../../../src/offices/personnel/office.ts'
import { foldCase } from '../../../src/registrar/fold.ts'

export const officerId = '00000000-0000-4000-8000-000000000001'
export const other = '00000000-0000-4000-8000-000000000002'

/** One entry of an invented officer's file; the last part of its id is its number. */
export const entryIdOf = (sequence: number): string => `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`

export type Told = { act: string; at: string; payload: JsonObject; by?: string; outcome?: 'refused'; withdraws?: number }

/** Folds acts told in order into what the officer's file is after them, as the registrar does. */
export function officerFile(...acts: readonly Told[]): CaseState {
  const entries = acts.map((told, place): Entry => {
    const sequence = place + 1
    return {
      position: sequence,
      entryId: entryIdOf(sequence),
      caseId: officerId,
      caseKind: 'officer',
      sequence,
      act: told.act,
      outcome: told.outcome ?? 'recorded',
      office: 'personnel',
      officerId: told.by ?? other,
      delegationId: null,
      occurredAt: told.at,
      recordedAt: told.at,
      payload: told.payload,
      personId: officerId,
      personal: null,
      restrictions: [],
      authorities: [],
      findings: [],
      documents: [],
      correction: told.withdraws ? { kind: 'withdraws', entryId: entryIdOf(told.withdraws), reason: 'Entered on the wrong file.' } : null,
      idempotencyKey: null,
      previousHash: '0'.repeat(64),
      hash: String(sequence).padStart(64, '0'),
    }
  })
  return foldCase(entries, makeCatalogue([personnel]))
}

export const appointed = {
  act: 'AppointOfficer',
  at: '2026-01-05T15:00:00.000Z',
  payload: {
    name: 'Officer Example One',
    position: 'deportation-officer',
    office: 'custody',
    fromOn: '2026-01-06',
    zone: 'America/New_York',
  },
} as const
