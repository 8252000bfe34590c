import type { JsonObject } from '../../kernel/json.ts'
import { isExpunged, type Vault } from '../../ledger/vault/vault.ts'
import type { SealedClasses } from './count-cases.ts'
import type { CountedClasses } from './snapshot.ts'

const none: CountedClasses = { criminalRecord: null, sex: null, citizenship: null, birthYear: null }

const textOf = (opened: JsonObject, name: string): string | null => {
  const value = opened[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** The classes sealed in an entry recorded to be counted. Where the person's data were expunged by order they are not known, for every count after it. */
async function openClasses(vault: Pick<Vault, 'open'>, personId: string | null, sealed: string): Promise<CountedClasses> {
  if (personId === null) return none
  const opened = await vault.open(personId, Buffer.from(sealed, 'hex'))
  if (isExpunged(opened)) return none
  return {
    criminalRecord: textOf(opened, 'criminalRecord'),
    sex: textOf(opened, 'sex'),
    citizenship: textOf(opened, 'citizenship'),
    birthYear: textOf(opened, 'birthYear'),
  }
}

/** Opens many at once: the vault asks for their keys in one question. */
export const openAll = (vault: Pick<Vault, 'open'>, sealed: readonly SealedClasses[]) =>
  Promise.all(sealed.map(async ({ caseId, personId, sealed: bytes }) => ({ caseId, classes: await openClasses(vault, personId, bytes) })))
