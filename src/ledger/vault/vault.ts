import type { JsonObject } from '../../kernel/json.ts'

/** What is left of personal data whose key was destroyed: the order that said so. */
export interface Expunged {
  orderEntryId: string
  order: string
  on: string
}

/** Keys of people, one each, wrapped under the master key. Without its key what is sealed is gone for everyone; the chain still verifies. */
export interface Vault {
  /** Makes the person's key. Does nothing where there is one. @throws Sentence where the key was destroyed by order */
  addPerson(personId: string): Promise<void>
  /** AES-256-GCM; the person's id is authenticated with it. Needs no round trip where the key was used lately. */
  seal(personId: string, data: JsonObject): Promise<Uint8Array>
  sealBytes(personId: string, bytes: Uint8Array): Promise<Uint8Array>
  open(personId: string, sealed: Uint8Array): Promise<JsonObject | Expunged>
  openBytes(personId: string, sealed: Uint8Array): Promise<Uint8Array | Expunged>
  /** A keyed hash by which an exact word can be found again without being stored. Case, accents and spaces aside. */
  token(kind: string, word: string): string
  /** Destroys the key for ever, in every process; needs the entry of the order. */
  destroy(personId: string, order: Expunged): Promise<void>
}

export const isExpunged = (opened: JsonObject | Uint8Array | Expunged): opened is Expunged =>
  !(opened instanceof Uint8Array) && typeof opened.orderEntryId === 'string'
