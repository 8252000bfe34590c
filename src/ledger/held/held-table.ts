import type pg from 'pg'
import { ask } from '../read/ask.ts'

/** Where the person of a case is held, as of an entry of the case. */
export interface Held {
  caseId: string
  /** Code of the place; null where they are in none. */
  place: string | null
  sequence: number
}

/** Who is held where: a projection that can be made again from the ledger by setting its position to 0. */
export interface HeldTable {
  read(): Promise<{ held: readonly Held[]; position: number }>
  /** Of two that tell of one case, the one that saw more of it counts. */
  keep(held: readonly Held[]): Promise<void>
  /** Says that entries up to this position are counted. Never goes back. */
  reach(position: number): Promise<void>
}

export const openHeldTable = (app: pg.Pool): HeldTable => ({
  async read() {
    // The position first: what is written meanwhile is then counted once more, never missed.
    const [head] = await ask(app, 'held-head', 'select position from derived.held_head', [])
    const rows = await ask(app, 'held-read', 'select case_id, place, sequence from derived.held', [])
    return { held: rows.map(heldOf), position: Number(head?.[0] ?? 0) }
  },
  async keep(held) {
    const [there, gone] = [held.filter(({ place }) => place !== null), held.filter(({ place }) => place === null)]
    if (there.length > 0) await ask(app, 'held-keep', keepSql, columnsOf(there))
    if (gone.length > 0) await ask(app, 'held-drop', dropSql, columnsOf(gone).slice(0, 2))
  },
  async reach(position) {
    await ask(app, 'held-reach', `update derived.held_head set position = $1 from ${lightly} where position < $1`, [position])
  },
})

/** No act waits to be durable behind this: what a crash loses of it is counted again from the position kept, which is never ahead of it. */
const lightly = `set_config('synchronous_commit', 'off', true) as lightly`

const keepSql = `insert into derived.held (case_id, sequence, place)
  select told.* from unnest($1::uuid[], $2::integer[], $3::text[]) as told, ${lightly}
  on conflict (case_id) do update set place = excluded.place, sequence = excluded.sequence where held.sequence < excluded.sequence`

const dropSql = `delete from derived.held using unnest($1::uuid[], $2::integer[]) as gone (case_id, sequence), ${lightly}
  where held.case_id = gone.case_id and held.sequence < gone.sequence`

const columnsOf = (held: readonly Held[]) => [
  held.map(({ caseId }) => caseId),
  held.map(({ sequence }) => sequence),
  held.map(({ place }) => place),
]

const heldOf = ([caseId, place, sequence]: readonly (string | null)[]): Held => ({
  caseId: caseId ?? '',
  place: place ?? null,
  sequence: Number(sequence),
})
