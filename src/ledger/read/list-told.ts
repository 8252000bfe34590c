import type { Pool } from 'pg'
import { ask } from './ask.ts'

/** Who was told what with some entries, in the order of the entries. */
export async function listTold(
  pool: Pick<Pool, 'query'>,
  positions: readonly number[],
): Promise<readonly { position: number; to: string; about: string; says: string }[]> {
  const rows = await ask(
    pool,
    'list-told',
    'select position, recipient, about, says from ledger.notice where position = any($1::bigint[]) order by position, recipient, about, says',
    [positions],
  )
  return rows.map(([position, to, about, says]) => ({ position: Number(position), to: to ?? '', about: about ?? '', says: says ?? '' }))
}
