import { Sentence } from '../../kernel/sentence.ts'
import { type OpenRecord, openRecord } from '../../open-record.ts'
import { isDemonstrationRecord } from '../../registrar/is-demonstration-record.ts'
import type { Settings } from '../../settings.ts'
import { demonstrate } from './demonstration/demonstrate.ts'
import { openSignInDoor } from './open-sign-in-door.ts'
import { readPublicAddress } from './public-address.ts'
import type { SignInDoor } from './sign-in-door.ts'

const home = '/desk'

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
