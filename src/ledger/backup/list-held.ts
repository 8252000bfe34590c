import type { Client } from 'pg'

/** A table that goes into a backup, with the columns that are kept (computed ones are computed again). */
export interface HeldTable {
  table: string
  columns: readonly string[]
  bytes: number
}

const ours = "('ledger', 'derived', 'access', 'vault')"
/** Migrations are told by the manifest, and applied again when restoring. */
const left = "('ledger.migration')"

/** Every table of the four schemas, each after those it refers to. */
export async function listTables(owner: Client): Promise<readonly HeldTable[]> {
  const { rows } = await owner.query<HeldTable & { needs: readonly string[] }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS table, pg_table_size(c.oid) AS bytes,
      (SELECT array_agg(quote_ident(attname) ORDER BY attnum) FROM pg_attribute
       WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
      ARRAY(SELECT DISTINCT format('%I.%I', rn.nspname, r.relname) FROM pg_constraint k
            JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace rn ON rn.oid = r.relnamespace
            WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS needs
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ${ours} AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND format('%I.%I', n.nspname, c.relname) NOT IN ${left}
    ORDER BY array_position(ARRAY['ledger', 'vault', 'access', 'derived'], n.nspname::text), c.relname`)
  const ordered: HeldTable[] = []
  const take = (table: (typeof rows)[number]) => {
    if (ordered.some((each) => each.table === table.table)) return
    for (const need of rows) if (table.needs.includes(need.table)) take(need)
    ordered.push({ table: table.table, columns: table.columns, bytes: table.bytes })
  }
  for (const table of rows) take(table)
  return ordered
}

export interface HeldSequence {
  sequence: string
  value: number
  isCalled: boolean
}

/** Where the numbering of every sequence stands. */
export async function listSequences(owner: Client): Promise<readonly HeldSequence[]> {
  const { rows } = await owner.query<HeldSequence>(`
    SELECT format('%I.%I', schemaname, sequencename) AS sequence, coalesce(last_value, start_value) AS value, last_value IS NOT NULL AS "isCalled"
    FROM pg_sequences WHERE schemaname IN ${ours} ORDER BY 1`)
  return rows
}

/** Statements that keep triggers from firing while rows come back as they were, and those that set each as it was again. */
export async function listTriggers(owner: Client): Promise<readonly { off: string; on: string }[]> {
  const { rows } = await owner.query<{ off: string; on: string }>(`
    SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) AS off,
      format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass,
        CASE tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, tgname) AS on
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ${ours} AND NOT tgisinternal AND tgenabled <> 'D' AND tgtype & 4 <> 0 AND NOT c.relispartition`)
  return rows
}
