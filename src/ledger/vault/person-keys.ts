import type { Pool } from 'pg'
import { Sentence } from '../../kernel/sentence.ts'
import type { Expunged } from './vault.ts'

/** What the database keeps of one person's key. */
export type KeptKey = { wrapped: Uint8Array } | { expunged: Expunged }

/** The wrapped keys of people, one row each (`vault.person_key`). */
export interface PersonKeys {
  find(personId: string): Promise<KeptKey | undefined>
  /** Keeps a wrapped key unless the person has one. Either way the one that is kept comes back. */
  keep(personId: string, wrapped: Uint8Array): Promise<KeptKey>
  destroy(personId: string, orderEntryId: string): Promise<void>
  /** The name of the master key this record was first sealed with, taking the one given where it is the first. */
  masterKeyName(name: string): Promise<string>
}

interface KeyRow {
  person_id: string
  wrapped_key: Buffer | null
  order_entry_id: string | null
  order_said: string | null
  ordered_on: string | null
}

export function personKeysIn(pool: Pool): PersonKeys {
  const findAll = async (personIds: readonly string[]): Promise<ReadonlyMap<string, KeptKey>> => {
    const { rows } = await pool.query<KeyRow>({
      name: 'vault-find-keys',
      text: 'select person_id::text, wrapped_key, order_entry_id::text, order_said, ordered_on::text from vault.person_key where person_id = any($1::uuid[])',
      values: [personIds],
    })
    return new Map(rows.map((row) => [row.person_id, kept(row)]))
  }
  /** Those asked for in the same breath, in one question. */
  let asking: { personIds: Set<string>; found: Promise<ReadonlyMap<string, KeptKey>> } | undefined
  const begin = () => {
    const personIds = new Set<string>()
    const found = Promise.resolve().then(() => {
      asking = undefined
      return findAll([...personIds])
    })
    return { personIds, found }
  }
  const find = async (personId: string): Promise<KeptKey | undefined> => {
    asking ??= begin()
    asking.personIds.add(personId)
    return (await asking.found).get(personId.toLowerCase())
  }
  return {
    find,
    async keep(personId, wrapped) {
      await pool.query('insert into vault.person_key (person_id, wrapped_key) values ($1, $2) on conflict (person_id) do nothing', [
        personId,
        Buffer.from(wrapped),
      ])
      const found = await find(personId)
      if (!found) throw new Sentence(`The key of person ${personId} was not kept: try again, and look at the database's log.`)
      return found
    },
    async destroy(personId, orderEntryId) {
      await pool.query('select vault.destroy_person_key($1, $2)', [personId, orderEntryId])
    },
    async masterKeyName(name) {
      await pool.query('insert into vault.master_key (is_only, name) values (true, $1) on conflict (is_only) do nothing', [name])
      const { rows } = await pool.query<{ name: string }>('select name from vault.master_key')
      return rows[0]?.name ?? ''
    },
  }
}

function kept(row: KeyRow): KeptKey {
  if (row.wrapped_key) return { wrapped: row.wrapped_key }
  return { expunged: { orderEntryId: row.order_entry_id ?? '', order: row.order_said ?? '', on: row.ordered_on ?? '' } }
}
