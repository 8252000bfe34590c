import pg from 'pg'
import { entryColumns } from '../../src/ledger/append/entry-bytes.ts'

/**
 * Has the server make the rows that verifying reads, in as many stretches at once, and send them nowhere.
 * @param url of a login that may write files on the server
 * @returns entries a second
 */
export async function handOut(url: string, entries: number, connections: number): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query('set role none')
      return client
    }),
  )
  const began = performance.now()
  await Promise.all(
    clients.map(async (client, place) => {
      const [from, to] = [Math.floor((entries * place) / connections), Math.floor((entries * (place + 1)) / connections)]
      const rows = [
        [entryColumns.join(', '), 'entry', 'position'],
        ['position, session_id, door, address', 'trace', 'position'],
        ['position, notice_id, recipient, about, says', 'notice', 'position, notice_id'],
      ]
      for (const [columns, table, order] of rows)
        await client.query(
          `copy (select ${columns} from ledger.${table} where position > ${from} and position <= ${to} order by ${order}) to '/dev/null' (format binary)`,
        )
    }),
  )
  const rate = (entries * 1000) / (performance.now() - began)
  for (const client of clients) await client.end()
  return rate
}
