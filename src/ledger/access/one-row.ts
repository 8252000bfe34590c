import type { Pool, PoolClient, QueryResultRow } from 'pg'

/** Where questions are asked: a pool, or one connection inside a transaction. */
export type Asked = Pick<Pool | PoolClient, 'query'>

/** The first row, or undefined. */
export async function findRow<Row extends QueryResultRow>(db: Asked, text: string, values: readonly unknown[]): Promise<Row | undefined> {
  const { rows } = await db.query<Row>(text, [...values])
  return rows[0]
}

/** The row of a question that always has one. */
export async function getRow<Row extends QueryResultRow>(db: Asked, text: string, values: readonly unknown[]): Promise<Row> {
  const row = await findRow<Row>(db, text, values)
  if (row) return row
  throw new Error(`no row came back from: ${text.slice(0, 80)}`)
}

/** All rows. */
export async function listRows<Row extends QueryResultRow>(db: Asked, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>(text, [...values])
  return rows
}
