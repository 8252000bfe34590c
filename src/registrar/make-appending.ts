import { createHash } from 'node:crypto'
import type { DocumentMade, NewEntry } from '../kernel/entry.ts'
import type { Appending, SealedDocument } from '../ledger/ledger.ts'
import type { Vault } from '../ledger/vault/vault.ts'
import { searchWords } from '../offices/people/exports.ts'
import type { Prepared } from './prepare.ts'
import type { RegistrarParts } from './registrar-parts.ts'

/**
 * Everything one act writes: the entry with its personal data sealed, its clocks, notices and documents, who asked.
 * @param knownTo position of the last entry known when it was begun to be assessed
 */
export async function makeAppending(prepared: Prepared, parts: RegistrarParts, knownTo: number): Promise<Appending> {
  const { vault, newId } = parts
  const { compiled, request, split, state, weighed, entryId, occurredAt, personId: owner } = prepared
  const { act } = compiled
  const { assessment, rows } = weighed
  if (owner !== null && owner === state.caseId && compiled.isSealed) await vault.addPerson(owner)
  const personal = split.personal && owner !== null ? await vault.seal(owner, split.personal) : null
  const documents = assessment.documents.length > 0 && owner !== null ? await makeDocuments(prepared, owner, parts) : []
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
    restrictions: act.restricts?.(split.payload, state) ?? [],
    authorities: assessment.authorities,
    findings: assessment.findings,
    documents: documents.map(({ made }) => made),
    correction: request.correction ?? null,
    idempotencyKey: request.idempotencyKey ?? null,
  }
  return {
    entry,
    expectedSequence: state.sequence,
    knownTo,
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
async function makeDocuments({ compiled, input, asked, signer }: Prepared, personId: string, parts: RegistrarParts) {
  const { vault, newId, renderer } = parts
  const made: { made: DocumentMade; sealed: SealedDocument }[] = []
  if (!asked) return made
  const isInvented = await parts.isInvented?.()
  for (const { form, title, when, content } of compiled.act.instruments ?? []) {
    if (when && !when(input)) continue
    const said = content(input, asked.entry, asked.state, signer)
    const bytes = await renderer.render(form, title, isInvented ? { ...said, isInvented } : said)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const documentId = newId()
    made.push({
      made: { documentId, form, title, sha256 },
      sealed: { documentId, form, sha256, sealed: await vault.sealBytes(personId, bytes) },
    })
  }
  return made
}
