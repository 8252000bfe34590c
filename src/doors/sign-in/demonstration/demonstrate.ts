import { holdAdvisoryLock } from '../../../ledger/server/hold-advisory-lock.ts'
import type { OpenRecord } from '../../../open-record.ts'
import type { Settings } from '../../../settings.ts'
import { isBegun, playCases } from '../../demonstration/play-cases.ts'
import { publishNumbers } from '../../demonstration/publish-numbers.ts'
import { whyNoDemonstration } from './may-demonstrate.ts'
import { prepareDemonstration } from './prepare-demonstration.ts'

/** Appointing everybody of a demonstration takes fewer entries than this. */
const FOUNDED_ENTRIES_MAX = 1_000
/** Not the lock of those who set up a database: commands open the record meanwhile. */
const demonstrating = 7_471_602

/**
 * Fills an empty record of our own with invented officers and cases, where that is safe. Of several processes started together one does, and the
 * others wait and find it done.
 */
export async function demonstrate(record: OpenRecord, settings: Settings, tell: (says: string) => void): Promise<void> {
  const because = whyNoDemonstration(settings)
  if (because) return tell(`No demonstration accounts: ${because}`)
  const waiting = await record.database.owner()
  try {
    await holdAdvisoryLock(waiting, () => fill(record, settings, tell), demonstrating)
  } finally {
    await waiting.end()
  }
}

async function fill(record: OpenRecord, settings: Settings, tell: (says: string) => void): Promise<void> {
  if ((await record.ledger.position()) === 0) tell('Preparing a demonstration record of invented officers and cases.')
  if (!(await prepareDemonstration(record)))
    return tell('No demonstration accounts: this record was founded in earnest. Sign in with your passkey.')
  const ids = new Map((await record.access.accounts.list()).map(({ signInName, officerId }) => [signInName, officerId]))
  const parts = { ...record, officerId: (signInName: string) => ids.get(signInName) ?? '' }
  // An invented year has cases of its own: those of the demonstration would be strangers in it.
  if (!(await isBegun(parts)) && (await record.ledger.position()) > FOUNDED_ENTRIES_MAX) return
  try {
    await playCases(parts)
    await publishNumbers(record, settings, ids.get('stacy.statistics') ?? '')
  } catch (fault) {
    // One begun by another version may not play on: it is shown as it is.
    tell(
      `The demonstration was not played to its end: ${fault instanceof Error ? fault.message : String(fault)} Start with another WRIT_HOME for a fresh one.`,
    )
  }
}
