import { createHash } from 'node:crypto'
import { renderDocument } from '../documents/render-document.ts'
import type { DocumentMade, NewEntry } from '../kernel/entry.ts'
import type { Appending, SealedDocument } from '../ledger/ledger.ts'
import type { Vault } from '../ledger/vault/vault.ts'
import { searchWords } from '../offices/people/exports.ts'
import type { Prepared } from './prepare.ts'

/** Everything one act writes: the entry with its personal data sealed, its clocks, notices and documents, who asked. */
export async function makeAppending(prepared: Prepared, vault: Vault, newId: () => string): Promise<Appending> {
  const { compiled, request, split, state, weighed, entryId, occurredAt, personId: owner } = prepared
  const { act } = compiled
  const { assessment, rows } = weighed
  if (owner !== null && owner === state.caseId && compiled.isSealed) await vault.addPerson(owner)
  const personal = split.personal && owner !== null ? await vault.seal(owner, split.personal) : null
  const documents = assessment.documents.length > 0 && owner !== null ? await makeDocuments(prepared, owner, vault, newId) : []
  const entry: NewEntry = {
    entryId,
    caseId: state.caseId,
    caseKind: state.kind,
    act: act.act,
    outcome: assessment.refused ? 'refused' : 'recorded',
    office: act.office,
    officerId: request.officerId,
    delegationId: prepared.power.delegation?.delegationId ?? null,
    occurredAt,
    payload: split.payload,
    personId: owner,
    personal,
    restrictions: act.restricts?.(split.payload) ?? [],
    authorities: assessment.authorities,
    findings: assessment.findings,
    documents: documents.map(({ made }) => made),
    correction: request.correction ?? null,
    idempotencyKey: request.idempotencyKey ?? null,
  }
  return {
    entry,
    expectedSequence: state.sequence,
    clocks: rows,
    notices: assessment.notices.map(({ to, about, says }) => ({ noticeId: newId(), to, about, says: keepable(says) })),
    documents: documents.map(({ sealed }) => sealed),
    tokens: owner === null || assessment.refused ? [] : tokensOf(prepared, owner, vault),
    trace: request.trace,
  }
}

/** Text as PostgreSQL takes it: a notice may repeat what somebody typed. */
const keepable = (text: string): string => text.toWellFormed().replaceAll('\0', '')

const tokensOf = ({ compiled, input }: Prepared, personId: string, vault: Vault): Appending['tokens'] =>
  searchWords(compiled.act.act, input).map(({ kind, word }) => ({ personId, kind, token: vault.token(kind, word) }))

/** Rendered from the entry, hashed into it, kept sealed under the person's key. */
async function makeDocuments({ compiled, input, asked, signer }: Prepared, personId: string, vault: Vault, newId: () => string) {
  const made: { made: DocumentMade; sealed: SealedDocument }[] = []
  if (!asked) return made
  for (const { form, title, when, content } of compiled.act.instruments ?? []) {
    if (when && !when(input)) continue
    const bytes = await renderDocument(form, title, content(input, asked.entry, asked.state, signer))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const documentId = newId()
    made.push({
      made: { documentId, form, title, sha256 },
      sealed: { documentId, form, sha256, sealed: await vault.sealBytes(personId, bytes) },
    })
  }
  return made
}
