import type { Pool } from 'pg'
import type { Asked } from './one-row.ts'

/** Runs all of it or none of it. */
export async function inTransaction<T>(pool: Pool, work: (db: Asked) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    client.release()
    return result
  } catch (fault) {
    // A connection that cannot roll back is thrown away, and its transaction with it.
    const isClean = await client.query('rollback').then(
      () => true,
      () => false,
    )
    client.release(!isClean)
    throw fault
  }
}
