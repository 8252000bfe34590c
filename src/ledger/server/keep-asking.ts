import type pg from 'pg'

/**
 * Asks the server for nothing again and again, by a connection that mostly listens: one whose line was cut in silence would wait for news for hours, and
 * what is kept in memory would count as true.
 * @param everyMs how often, and how long an answer may take, in milliseconds
 * @param lost called where there is no answer
 * @returns ends it
 */
export function keepAsking(client: pg.Client, everyMs: number, lost: () => void): () => void {
  const asking = setInterval(() => {
    client.query({ text: 'select 1', query_timeout: everyMs } as pg.QueryConfig).catch(lost)
  }, everyMs).unref()
  return () => clearInterval(asking)
}
