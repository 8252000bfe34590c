import { type OpenRecord, openRecord } from '../../open-record.ts'
import type { Settings } from '../../settings.ts'
import { playCases } from '../demonstration/play-cases.ts'
import { whyNoDemonstration } from './demonstration/may-demonstrate.ts'
import { isDemonstrationRecord, prepareDemonstration } from './demonstration/prepare-demonstration.ts'
import { openSignInDoor } from './open-sign-in-door.ts'
import type { SignInDoor } from './sign-in-door.ts'

const home = '/desk'

/**
 * Opens the record and the way in to it.
 * @param wanted `demonstration`: an empty record of our own is filled with invented officers and cases, where that is safe
 * @param tell says what is being done, or why it is not
 * @throws Sentence where the record cannot be opened, or the settings would let people in unsafely
 */
export async function openRecordDoor(
  settings: Settings,
  wanted: 'record' | 'demonstration',
  tell: (says: string) => void,
): Promise<{ open: OpenRecord; signIn: SignInDoor }> {
  const record = await openRecord(settings)
  try {
    if (wanted === 'demonstration') await demonstrate(record, settings, tell)
    record.startOutbox()
    const isDemonstration = await isDemonstrationRecord(record)
    return { open: record, signIn: openSignInDoor({ ...record, isDemonstration, home }, settings) }
  } catch (fault) {
    await record.close()
    throw fault
  }
}

async function demonstrate(record: OpenRecord, settings: Settings, tell: (says: string) => void): Promise<void> {
  const because = whyNoDemonstration(settings)
  if (because) return tell(`No demonstration accounts: ${because}`)
  if ((await record.ledger.position()) === 0) tell('Preparing a demonstration record of invented officers and cases.')
  if (!(await prepareDemonstration(record)))
    return tell('No demonstration accounts: this record was founded in earnest. Sign in with your passkey.')
  const ids = new Map((await record.access.accounts.list()).map(({ signInName, officerId }) => [signInName, officerId]))
  await playCases({ ...record, officerId: (signInName) => ids.get(signInName) ?? '' })
}
