import type pg from 'pg'
import { asText, type Row } from './entry-row.ts'

/** Anything that runs a query: a client or a pool. */
export type Asked = Pick<pg.Pool | pg.Client, 'query'>

/** Connections that are given up where they do not answer in time: a line may go silent without being closed. */
export const withinPatience = (pool: pg.Pool, milliseconds: number): Asked => ({
  query: ((config: pg.QueryConfig) => pool.query({ ...config, query_timeout: milliseconds } as pg.QueryConfig)) as pg.Pool['query'],
})

/** Runs a statement, prepared once a connection under its name. Values come back as the server's own text. */
export async function ask(asked: Asked, name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await (asked as pg.Client).query({ name, text, values: [...values], rowMode: 'array', types: asText })
  return rows as Row[]
}
