import { type Asked, ask } from '../read/ask.ts'

/** The law the clocks on the board were counted by. */
export interface KeptLaw {
  /** Hash of the law book. */
  lawBook: string
  /** Its rules; undefined where they were not kept yet. */
  rules: readonly KeptRule[] | undefined
  /** Days declared holidays, each with its name. */
  holidays: readonly (readonly [day: string, name: string])[]
  suspensions: readonly KeptSuspension[]
  /** Entries soon after this position of the ledger may have been counted by the law before. Null: none was. */
  unsureFrom: number | null
}

export interface KeptRule {
  rule: string
  /** Hash of all of it but its versions. */
  rest: string
  versions: readonly { clock: string; from: string | null; hash: string }[]
}

export interface KeptSuspension {
  rule: string
  fromOn: string
  liftedOn: string | null
  offices: readonly string[] | null
  order: string
}

/** Undefined where the board was never counted. */
export async function findKeptLaw(asked: Asked): Promise<KeptLaw | undefined> {
  const [row] = await ask(asked, 'board-law', 'select law_book, holidays, suspensions, unsure_from, rules from derived.clock_law', [])
  if (!row) return undefined
  return {
    lawBook: row[0] ?? '',
    rules: row[4] ? (JSON.parse(row[4]) as KeptLaw['rules']) : undefined,
    holidays: JSON.parse(row[1] ?? '[]') as KeptLaw['holidays'],
    suspensions: JSON.parse(row[2] ?? '[]') as KeptLaw['suspensions'],
    unsureFrom: row[3] === null || row[3] === undefined ? null : Number(row[3]),
  }
}

export async function keepLaw(asked: Asked, { lawBook, rules = [], holidays, suspensions, unsureFrom }: KeptLaw): Promise<void> {
  await ask(
    asked,
    'board-keep-law',
    `insert into derived.clock_law values (true, $1, $2, $3, $4, $5) on conflict (only_row)
      do update set law_book = excluded.law_book, holidays = excluded.holidays, suspensions = excluded.suspensions, unsure_from = excluded.unsure_from,
      rules = excluded.rules`,
    [lawBook, JSON.stringify(holidays), JSON.stringify(suspensions), unsureFrom, JSON.stringify(rules)],
  )
}
