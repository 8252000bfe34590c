import { createHash } from 'node:crypto'
import type { Entry } from '../kernel/entry.ts'
import { LedgerUnavailable } from '../ledger/ledger.ts'
import { isExpunged } from '../ledger/vault/vault.ts'
import { lineOf, refuse } from './enter.ts'
import type { Gathered } from './gather-case.ts'
import { approach } from './open-case.ts'
import type { Reader } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'

/**
 * Opens one document of a case: logged, then unsealed, then compared with the hash in its entry.
 * @throws MayNotRead where the reader may not see all of it: a page cannot be redacted; LedgerUnavailable where it is not what was made
 */
export async function openDocument(parts: RoomParts, reader: Reader, caseId: string, documentId: string) {
  const { standing, gathered } = await approach(parts, reader, caseId, 'document')
  const { state, clearances, through, verdict, expunged } = gathered
  const subject = { what: 'document', caseId, personId: state.personId } as const
  const no = (because: string) => refuse(parts, reader, standing, subject, because)
  const found = findMade(gathered, documentId)
  if (!found) return no('This case has no document of that id, or you may not see the entry it was made from.')
  const [rule] = verdict.may ? verdict.keeps : []
  if (rule) return no(`This document holds personal data that you may not see (${rule.cite}). ${rule.says}`)
  if (expunged) return no(goneWith(expunged))
  const fields = [`${found.entry.act}.${found.made.form}`]
  await parts.readings.log([{ ...lineOf(reader, standing, { ...subject, documentId, fields }), throughPosition: through }])
  const sealed = await parts.readings.findSealed(documentId, clearances)
  const bytes = sealed && (await parts.vault.openBytes(found.entry.personId ?? '', sealed))
  if (bytes && isExpunged(bytes)) return no(goneWith(bytes))
  if (!(bytes instanceof Uint8Array) || createHash('sha256').update(bytes).digest('hex') !== found.made.sha256)
    throw new LedgerUnavailable('This document is not the one its entry was made with: run "writ verify", and restore it from a backup.')
  return { bytes, form: found.made.form, title: found.made.title }
}

const goneWith = ({ order, on }: { order: string; on: string }) => `This document was expunged under ${order}, of ${on}.`

function findMade({ entries, clearances, heldBack }: Gathered, documentId: string) {
  const seen = (entry: Entry) => entry.restrictions.every((restriction) => clearances.includes(restriction)) && !heldBack(entry)
  for (const entry of entries.filter(seen)) {
    const made = entry.documents.find((document) => document.documentId === documentId)
    if (made) return { entry, made }
  }
  return undefined
}
