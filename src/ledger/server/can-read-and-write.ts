import type { Pool, QueryConfig } from 'pg'
import type { RecordDatabase } from './record-database.ts'

/** How long the database may take to answer before the record counts as away. */
const PATIENCE_MS = 2_000
/** How long an answer is given again: what it asks waits for the disk, as acts do. */
const KEPT_MS = 1_000

/**
 * The message goes to the server's own log of writes and into no table: to confirm it takes what it takes to confirm an act. A standby, or a database
 * set to be read only, gives no row.
 */
const text = `select pg_logical_emit_message(true, 'writ health', ''), exists (select from ledger.entry where position = 1)
  where current_setting('transaction_read_only') = 'off'`

/**
 * Whether the record can be read and written now, by those who act and by those who read, who log it first.
 * @returns asks once a second at most, however many want to know: anybody may
 */
export function canReadAndWrite({ app, reader }: Pick<RecordDatabase, 'app' | 'reader'>): () => Promise<boolean> {
  let underWay: Promise<boolean> | undefined
  return () => {
    underWay ??= Promise.all([answers(app), answers(reader)])
      .then((all) => all.every(Boolean))
      .finally(() => {
        setTimeout(() => {
          underWay = undefined
        }, KEPT_MS).unref()
      })
    return underWay
  }
}

/** Also a connection that cannot be had in time is no answer. */
async function answers(pool: Pool): Promise<boolean> {
  const query = { text, query_timeout: PATIENCE_MS } as QueryConfig
  const answer = pool.query(query).then(
    ({ rowCount }) => rowCount === 1,
    () => false,
  )
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(false), PATIENCE_MS)
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer))
}
