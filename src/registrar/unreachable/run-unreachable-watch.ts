import { Conflict, type Trace } from '../../ledger/ledger.ts'
import { lookRepeatedly, type Watch } from '../look-repeatedly.ts'
import type { Registrar } from '../registrar.ts'
import { theRecordId } from '../the-record.ts'
import { listUnreachable, type UnreachableParts } from './list-unreachable.ts'

export interface UnreachableWatchParts extends UnreachableParts {
  registrar: Pick<Registrar, 'act'>
  /** How often it looks. */
  everyMs?: number
}

const EVERY_MS = 10 * 60_000
const trace: Trace = { sessionId: null, address: null, door: 'system' }

/**
 * Tells the office of everybody in custody who has had no place on record for more than 24 hours. Each time without a place is one entry of the case, by
 * the record itself, made once however many processes look.
 */
export const runUnreachableWatch = (parts: UnreachableWatchParts): Watch =>
  lookRepeatedly(() => reportAll(parts), parts.everyMs ?? EVERY_MS)

async function reportAll(parts: UnreachableWatchParts): Promise<number> {
  let count = 0
  for (const { unreachable } of await listUnreachable(parts)) {
    const { caseId, since, reportedAt } = unreachable
    if (reportedAt === null && (await report(parts, caseId, since))) count++
  }
  return count
}

/** Somebody else's act in the same moment comes first: they may just have recorded the place. */
async function report({ registrar }: UnreachableWatchParts, caseId: string, noPlaceSince: string): Promise<boolean> {
  try {
    const act = { act: 'ReportUnreachable', caseId, officerId: theRecordId, input: { noPlaceSince }, trace }
    return (await registrar.act({ ...act, idempotencyKey: `unreachable ${caseId} ${noPlaceSince}` })).outcome === 'recorded'
  } catch (fault) {
    if (fault instanceof Conflict) return false
    throw fault
  }
}
