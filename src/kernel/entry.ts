import type { JsonObject } from './json.ts'
import type { Restriction } from './restriction.ts'
import type { Severity } from './severity.ts'
import type { Verification } from './verification.ts'

/** The six questions every act answers, and by when. */
export type Question = 'who' | 'law' | 'instrument' | 'whom' | 'where' | 'when'

/** An authority an act names: a rule of the law book where there is one, the citation always. */
export interface Authority {
  rule: string | null
  cite: string
  /** First day of the version in force when the act occurred, or null where it was not established. */
  versionFrom: string | null
}

/** What the law was not kept in, or may not have been. An observation carries it; a decision is refused for it where `refuses` is true. */
export interface Finding {
  question: Question
  /** Id of the rule, the bar or the requirement that was not met. */
  rule: string
  cite: string
  /** The fact that fails it, in one sentence. */
  fact: string
  /** What would cure it, in one sentence. */
  cure: string
  severity: Severity
  verified: Verification
  /** Only a rule whose text was read (`verified: yes`) may refuse. */
  refuses: boolean
  /** What it tells of is restricted: it is shown to whoever tries the act, and later to readers cleared for all of these. */
  restrictions?: readonly Restriction[]
}

/** A document made from an entry. The bytes are kept sealed; the hash is part of the entry and so of the chain. */
export interface DocumentMade {
  documentId: string
  /** Number of the form, e.g. I-200. */
  form: string
  title: string
  /** SHA-256 of the document as served, in hex. */
  sha256: string
}

/** How an entry stands to an earlier one of its case. */
export interface Correction {
  kind: 'corrects' | 'withdraws'
  entryId: string
  reason: string
}

/** One official act on the record. Never changed; a correction is another entry. Ids are UUIDs; instants are ISO 8601 in UTC with milliseconds. */
export interface Entry {
  /** Place in the whole ledger: 1, 2, 3 … without gaps, in order of commit. */
  position: number
  entryId: string
  caseId: string
  caseKind: string
  /** Place in its case: 1, 2, 3 … without gaps. */
  sequence: number
  /** Name of the act, imperative: BookIn. */
  act: string
  /** `refused`: a decision the law did not allow; it changed nothing and is on the record. */
  outcome: 'recorded' | 'refused'
  office: string
  officerId: string
  /** The delegation acted under, where the power was another's. */
  delegationId: string | null
  occurredAt: string
  recordedAt: string
  /** The act's input without personal data. State is derived from this alone. */
  payload: JsonObject
  /** The person whose key seals `personal`. */
  personId: string | null
  /** Personal data of the input, sealed (AES-256-GCM under the person's key). Null where there is none. */
  personal: Uint8Array | null
  restrictions: readonly Restriction[]
  authorities: readonly Authority[]
  findings: readonly Finding[]
  documents: readonly DocumentMade[]
  correction: Correction | null
  idempotencyKey: string | null
  /** SHA-256, hex, of the previous entry of the case; 64 zeros for its first. */
  previousHash: string
  /** SHA-256, hex, over `previousHash` and everything above. */
  hash: string
}

/** An entry before the ledger has given it its place. */
export type NewEntry = Omit<Entry, 'position' | 'sequence' | 'recordedAt' | 'previousHash' | 'hash'>
