import { deriveKey } from '../../ledger/vault/derive-key.ts'
import { readMasterKey } from '../../ledger/vault/master-key.ts'
import type { PseudonymKey } from './pseudonyms.ts'

/**
 * The key pseudonyms of a rotation are made with, derived from the master key: nothing more to keep, and one rotation tells nothing of another.
 * @param rotation from 1; another number gives ids that cannot be joined with those of earlier releases
 */
export async function pseudonymKey(
  settings: { WRIT_MASTER_KEY_FILE?: string | undefined; WRIT_HOME: string },
  rotation: number,
): Promise<PseudonymKey> {
  const master = await readMasterKey({ file: settings.WRIT_MASTER_KEY_FILE, home: settings.WRIT_HOME })
  return { name: `rotation ${rotation}`, bytes: deriveKey(master, `pseudonyms of rotation ${rotation}`) }
}
