import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { noRoot } from '../append/batch-root.ts'
import { entryColumns } from '../append/entry-bytes.ts'
import { ask } from '../read/ask.ts'
import { type Chunk, type Section, sections } from './chunk.ts'

const ENTRIES_MAX = 4_096
const DOCUMENT_BYTES_MAX = 64_000_000

const selections: Record<Section, { columns: string; table: string; position: string; order: string }> = {
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

/** The next stretch after `from`, as far as fits in memory and ends with a batch where it can. Undefined at `last`. */
export async function readChunk(client: pg.Client, from: number, last: number): Promise<Chunk | undefined> {
  if (from >= last) return undefined
  const to = await findEnd(client, from, last)
  const [before] = await ask(client, 'chunk-root', "select encode(root, 'hex') from ledger.batch where last_position = $1", [from])
  const previousRoot = from === 0 ? noRoot : (before?.[0] ?? undefined)
  const read: Partial<Record<Section, Buffer>> = {}
  for (const section of sections) read[section] = await readSection(client, section, from, to)
  const none = Buffer.alloc(0)
  const { entries = none, traces = none, notices = none, documents = none, batches = none } = read
  return { from, to, previousRoot, entries, traces, notices, documents, batches }
}

async function findEnd(client: pg.Client, from: number, last: number): Promise<number> {
  const [row] = await ask(
    client,
    'chunk-end',
    `select coalesce((select max(last_position) from ledger.batch where last_position > $1 and last_position <= $1::bigint + ${ENTRIES_MAX}),
      (select min(last_position) from ledger.batch where last_position > $1::bigint + ${ENTRIES_MAX}))`,
    [from],
  )
  const end = row?.[0] ? Math.min(Number(row[0]), last) : last
  const [large] = await ask(
    client,
    'chunk-documents',
    `with filled as (select min(position) as position from (
        select position, sum(octet_length(sealed)) over (order by position) as bytes from ledger.document where position > $1 and position <= $2
      ) document where bytes > ${DOCUMENT_BYTES_MAX})
      select coalesce((select max(last_position) from ledger.batch where last_position > $1 and last_position < filled.position),
        (select min(last_position) from ledger.batch where last_position >= filled.position)) from filled where filled.position is not null`,
    [from, end],
  )
  return large?.[0] ? Math.min(Number(large[0]), end) : end
}

async function readSection(client: pg.Client, section: Section, from: number, to: number): Promise<Buffer> {
  const { columns, table, position, order } = selections[section]
  const stream = client.query(
    copyTo(
      `copy (select ${columns} from ${table} where ${position} > ${from} and ${position} <= ${to} order by ${order}) to stdout (format binary)`,
    ),
  )
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  // Eleven bytes say what it is, eight more are flags; the end is a count of -1.
  return Buffer.concat(pieces).subarray(19, -2)
}
