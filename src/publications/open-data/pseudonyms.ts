import { createHmac } from 'node:crypto'

/** A key for ids of one rotation: until another is made, the same person has the same id in every release and every table. */
export interface PseudonymKey {
  /** Name of the rotation, printed in the manifest: never the key. */
  name: string
  /** 32 random bytes. */
  bytes: Uint8Array
}

/** How ids are made, printed in the manifest: only ids of one rotation and one construction can be joined. */
export const construction = 'SHA-256 of a secret of 152 bits and the id, its first 92 bits'

/** Hex digits that are kept: among a thousand million ids, two alike are less likely than one in a thousand million. */
const DIGITS = 23

/** As many bytes as leave room in one block of SHA-256 for an id of 36 characters and what ends a message. */
const SECRET_BYTES = 19

/** A secret for each kind of thing, so that a person and a case that had the same id would not have the same pseudonym. */
const secretOf = ({ bytes }: PseudonymKey, kind: PseudonymKind): Uint8Array =>
  createHmac('sha256', bytes).update(`pseudonyms of ${kind}`).digest().subarray(0, SECRET_BYTES)

export type PseudonymKind = 'person' | 'case' | 'entry'

const blob = (bytes: Uint8Array) => `'${[...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}'::blob`

/**
 * SQL for the id of something outside: SHA-256 of a secret and its id on the record, the first 92 bits in hex after a letter for the kind, without which a
 * spreadsheet would take some for numbers. Without the key nobody can go back, or make
 * the id of somebody whose id on the record they know. Most of each digest is kept back, so that none can be continued to that of a longer text: such a hash
 * behaves as a random function of secret and id, whatever their length (D. Chang and M. Nandi, Improved Indifferentiability Security Analysis of chopMD Hash
 * Function, FSE 2008, LNCS 5086), for a quarter of the work of an HMAC.
 * @param id SQL of a text; null stays null
 */
export const pseudonymSql = (key: PseudonymKey, kind: PseudonymKind, id: string): string =>
  `('${kind[0]}' || left(sha256(${blob(secretOf(key, kind))} || encode(${id})), ${DIGITS}))`
