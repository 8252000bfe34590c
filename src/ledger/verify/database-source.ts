import pg from 'pg'
import { noRoot } from '../append/batch-root.ts'
import { entryColumns } from '../append/entry-bytes.ts'
import { ask } from '../read/ask.ts'
import { closeGaps, copyBinary, Memory } from '../read/copy-binary.ts'
import { readingBy } from '../read/large-reads.ts'
import { type Chunk, type Section, sections } from './chunk.ts'
import type { ChunkSource } from './chunk-source.ts'

/** Enough that asking for them costs little. */
const ENTRIES_MAX = 4_096
const DOCUMENT_BYTES_MAX = 64_000_000

const selections: Record<Section, { columns: string; position: string; order: string; table: string }> = {
  entries: { columns: entryColumns.join(', '), table: 'ledger.entry', position: 'position', order: 'position' },
  traces: { columns: 'position, session_id, door, address', table: 'ledger.trace', position: 'position', order: 'position' },
  notices: {
    columns: 'position, notice_id, recipient, about, says',
    table: 'ledger.notice',
    position: 'position',
    order: 'position, notice_id',
  },
  documents: {
    columns: 'position, document_id, form, sha256, sealed',
    table: 'ledger.document',
    position: 'position',
    order: 'position, document_id',
  },
  batches: { columns: 'last_position, first_position, root', table: 'ledger.batch', position: 'last_position', order: 'last_position' },
}

/** The ledger as its database holds it, by a connection of its own. */
export async function openDatabase(url: string): Promise<ChunkSource> {
  const client = new pg.Client({ connectionString: url, application_name: 'writ verify', stream: readingBy })
  // A server that goes away fails what is asked of it; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  const source = sourceOver(client)
  return {
    read: source.read,
    async close() {
      await source.close()
      await client.end()
    },
  }
}

/** The same by a connection that stays open. @param most entries of a chunk, unless one batch has more */
export function sourceOver(client: pg.Client, most = ENTRIES_MAX): ChunkSource {
  // Two that take turns: one is read into while the other is looked at.
  const kept: [Memory, Memory] = [new Memory(), new Memory()]
  let turn: 0 | 1 = 0
  const askFor = async (from: number, last: number): Promise<Chunk> => {
    turn = turn === 0 ? 1 : 0
    const { to, previousRoot } = await findEnd(client, { from, last, most })
    return { from, to, previousRoot, ...(await readSections(client, from, to, kept[turn])) }
  }
  let ahead: { from: number; last: number; chunk: Promise<Chunk> } | undefined
  return {
    async read(from, last) {
      if (from >= last) return undefined
      const chunk = await (ahead?.from === from && ahead.last === last ? ahead.chunk : askFor(from, last))
      ahead = chunk.to < last ? { from: chunk.to, last, chunk: askFor(chunk.to, last) } : undefined
      ahead?.chunk.catch(() => undefined)
      return chunk
    },
    async close() {
      await ahead?.chunk.catch(() => undefined)
    },
  }
}

/** How far the next stretch goes, so that it fits in memory and ends with a batch where it can; and the root of the batch before it. */
async function findEnd(
  client: pg.Client,
  { from, last, most }: { from: number; last: number; most: number },
): Promise<{ to: number; previousRoot: string | undefined }> {
  const [row] = await ask(
    client,
    'chunk-end',
    `with reached as (select coalesce((select max(last_position) from ledger.batch where last_position > $1 and last_position <= $1::bigint + $3::bigint),
        (select min(last_position) from ledger.batch where last_position > $1::bigint + $3::bigint), $2::bigint) as last),
      filled as (select min(position) as position from (
        select position, sum(octet_length(sealed)) over (order by position) as bytes from ledger.document
        where position > $1 and position <= (select last from reached)
      ) document where bytes > ${DOCUMENT_BYTES_MAX})
      select least($2::bigint, (select last from reached),
        coalesce((select max(last_position) from ledger.batch where last_position > $1 and last_position < filled.position),
          (select min(last_position) from ledger.batch where last_position >= filled.position))),
        (select encode(root, 'hex') from ledger.batch where last_position = $1)
      from filled`,
    [from, last, most],
  )
  return { to: Number(row?.[0]), previousRoot: from === 0 ? noRoot : (row?.[1] ?? undefined) }
}

async function readSections(
  client: pg.Client,
  from: number,
  to: number,
  into: Memory,
): Promise<Omit<Chunk, 'from' | 'to' | 'previousRoot'>> {
  const questions = sections.map((section) => {
    const { columns, table, position, order } = selections[section]
    return `select ${columns} from ${table} where ${position} > ${from} and ${position} <= ${to} order by ${order}`
  })
  const none = Buffer.alloc(0)
  const [entries = none, ...others] = await copyBinary(client, questions, into)
  const [traces = none, notices = none, documents = none, batches = none] = others.map(closeGaps)
  return { entries, traces, notices, documents, batches }
}
