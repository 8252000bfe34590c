import { Sentence } from '../../kernel/sentence.ts'
import { type OpenRecord, openRecord } from '../../open-record.ts'
import { isDemonstrationRecord } from '../../registrar/is-demonstration-record.ts'
import type { Settings } from '../../settings.ts'
import { isBegun, playCases } from '../demonstration/play-cases.ts'
import { publishNumbers } from '../demonstration/publish-numbers.ts'
import { whyNoDemonstration } from './demonstration/may-demonstrate.ts'
import { prepareDemonstration } from './demonstration/prepare-demonstration.ts'
import { openSignInDoor } from './open-sign-in-door.ts'
import { readPublicAddress } from './public-address.ts'
import type { SignInDoor } from './sign-in-door.ts'

const home = '/desk'
/** Appointing everybody of a demonstration takes fewer entries than this. */
const FOUNDED_ENTRIES_MAX = 1_000

/**
 * Opens the record and the way in to it.
 * @param wanted `demonstration`: an empty record of our own is filled with invented officers and cases, where that is safe
 * @param tell says what is being done, or why it is not
 * @returns undefined where a demonstration was wanted and the settings would let people in unsafely: the record stays closed
 * @throws Sentence where the record cannot be opened, or was wanted in earnest and the settings are unsafe
 */
export async function openRecordDoor(
  settings: Settings,
  wanted: 'record' | 'demonstration',
  tell: (says: string) => void,
): Promise<{ open: OpenRecord; signIn: SignInDoor } | undefined> {
  if (!isSafe(settings, wanted, tell)) return undefined
  const record = await openRecord(settings)
  try {
    if (wanted === 'demonstration') await demonstrate(record, settings, tell)
    record.startOutbox()
    record.startEscalation()
    record.startUnreachableWatch()
    record.startClockWatch()
    record.startDeathWatch()
    const isDemonstration = await isDemonstrationRecord(record)
    return { open: record, signIn: openSignInDoor({ ...record, isDemonstration, home }, settings) }
  } catch (fault) {
    await record.close()
    throw fault
  }
}

/** Looked at before anything is opened. */
function isSafe(settings: Settings, wanted: 'record' | 'demonstration', tell: (says: string) => void): boolean {
  try {
    readPublicAddress(settings)
    return true
  } catch (fault) {
    if (wanted === 'record' || !(fault instanceof Sentence)) throw fault
    tell(`The record stays closed. ${fault.message}`)
    return false
  }
}

async function demonstrate(record: OpenRecord, settings: Settings, tell: (says: string) => void): Promise<void> {
  const because = whyNoDemonstration(settings)
  if (because) return tell(`No demonstration accounts: ${because}`)
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
