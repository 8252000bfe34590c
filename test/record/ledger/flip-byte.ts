import type { Client } from 'pg'

/** Tables of the ledger, each with the columns that tell its rows apart. */
export const ledgerTables: Readonly<Record<string, string>> = {
  entry: 'position',
  trace: 'position',
  notice: 'notice_id',
  document: 'document_id',
  batch: 'last_position',
  signing_key: 'key_id',
  checkpoint: 'position',
}

/** Those of the reading log. */
export const readingTables: Readonly<Record<string, string>> = {
  reading: 'reading_id',
  reading_link: 'link_id',
  reading_checkpoint: 'link_id',
}

export interface StoredColumn {
  table: string
  column: string
  type: string
}

export async function readColumns(owner: Client, tables = ledgerTables): Promise<StoredColumn[]> {
  const { rows } = await owner.query<StoredColumn>(
    `select table_name as table, column_name as column, udt_name as type from information_schema.columns
      where table_schema = 'ledger' and table_name = any ($1) order by table_name, ordinal_position`,
    [Object.keys(tables)],
  )
  return rows
}

/** How a value of each type is told as the hex of its bytes, and made from them. */
const inBytes: Readonly<Record<string, { told: string; made: string }>> = {
  int8: { told: 'int8send(v)', made: "('x' || $1)::bit(64)::bigint" },
  int4: { told: 'int4send(v)', made: "('x' || $1)::bit(32)::int" },
  uuid: { told: 'uuid_send(v)', made: '$1::uuid' },
  text: { told: "convert_to(v, 'UTF8')", made: "convert_from(decode($1, 'hex'), 'UTF8')" },
  json: { told: "convert_to(v::text, 'UTF8')", made: "convert_from(decode($1, 'hex'), 'UTF8')::json" },
  _text: { told: "convert_to(v::text, 'UTF8')", made: "convert_from(decode($1, 'hex'), 'UTF8')::text[]" },
  bytea: { told: 'v', made: "decode($1, 'hex')" },
  timestamptz: {
    told: 'int8send((extract(epoch from v) * 1000000)::bigint)',
    made: "timestamptz 'epoch' + (('x' || $1)::bit(64)::bigint / 1000) * interval '1 millisecond' + (('x' || $1)::bit(64)::bigint % 1000) * interval '1 microsecond'",
  },
}

export interface Flip {
  where: string
  undo(): Promise<void>
}

/**
 * Changes one byte of one stored value, as one with all powers over the tables may.
 * @param pick a whole number below the one given
 * @returns undefined where the value is null or empty, or the database cannot hold the changed one (no JSON, no date, no text, not unique)
 */
export async function flipByte(
  owner: Client,
  { table, column, type }: StoredColumn,
  pick: (below: number) => number,
): Promise<Flip | undefined> {
  const how = inBytes[type]
  if (!how) throw new Error(`There is no way to flip a byte of a ${type}: add one for ${table}.${column}.`)
  const key = ledgerTables[table] ?? readingTables[table]
  const { rows } = await owner.query(
    `select ctid, encode(${how.told}, 'hex') as hex from (select ctid, ${column} as v, ${key} as k from ledger.${table}) t where v is not null order by k`,
  )
  const row = rows[pick(rows.length)]
  if (!row?.hex) return undefined
  const bytes = Buffer.from(row.hex, 'hex')
  const at = pick(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 + pick(255))
  const set = (hex: string, ctid: string) =>
    owner.query(
      `update ledger.${table} set ${column} = ${how.made} where ctid = $2 returning ctid, encode(${how.told.replace(/\bv\b/, column)}, 'hex') as hex`,
      [hex, ctid],
    )
  try {
    const changed = (await set(bytes.toString('hex'), row.ctid)).rows[0]
    const undo = async () => {
      await set(row.hex, changed.ctid)
    }
    // Written another way it may be the same value: {minor} and {"minor"}.
    if (changed.hex !== row.hex) return { where: `${table}.${column}, byte ${at} of row ${row.ctid}`, undo }
    await undo()
    return undefined
  } catch {
    return undefined
  }
}
