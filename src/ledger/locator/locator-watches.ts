import type { Pool } from 'pg'
import type { Json } from '../../kernel/json.ts'

/** What a code follows, and what was told last. */
export interface LocatorWatch {
  wordKind: string
  token: string
  begunAt: string
  lookedAt: string
  seen: Json
  seenBefore: Json | null
  changedAt: string | null
}

/** Codes by which somebody is followed. Codes come as SHA-256; who follows is not known here. */
export interface LocatorWatches {
  begin(codeHash: Uint8Array, watch: { wordKind: string; token: string; seen: Json; begunAt: string; endsAt: string }): Promise<void>
  /** Undefined where there is none, or it has ended. */
  find(codeHash: Uint8Array, at: string): Promise<LocatorWatch | undefined>
  /** Notes what was told now. */
  look(codeHash: Uint8Array, told: Pick<LocatorWatch, 'lookedAt' | 'seen' | 'seenBefore' | 'changedAt'>): Promise<void>
  /** The row is removed: nothing is left of it. */
  end(codeHash: Uint8Array): Promise<void>
}

/** @param app connections of the application's role */
export const locatorWatchesIn = (app: Pool): LocatorWatches => ({
  async begin(codeHash, { wordKind, token, seen, begunAt, endsAt }) {
    await app.query('delete from access.locator_watch where ends_at <= $1', [begunAt])
    await app.query(
      `insert into access.locator_watch (code_hash, word_kind, token, begun_at, ends_at, looked_at, seen)
        values ($1, $2, $3, $4, $5, $4, $6)`,
      [codeHash, wordKind, token, begunAt, endsAt, JSON.stringify(seen)],
    )
  },
  async find(codeHash, at) {
    const { rows } = await app.query<LocatorWatch>(
      `select word_kind as "wordKind", token, begun_at as "begunAt", looked_at as "lookedAt", seen, seen_before as "seenBefore",
        changed_at as "changedAt" from access.locator_watch where code_hash = $1 and ends_at > $2`,
      [codeHash, at],
    )
    return rows[0]
  },
  async look(codeHash, { lookedAt, seen, seenBefore, changedAt }) {
    await app.query('update access.locator_watch set looked_at = $2, seen = $3, seen_before = $4, changed_at = $5 where code_hash = $1', [
      codeHash,
      lookedAt,
      JSON.stringify(seen),
      seenBefore === null ? null : JSON.stringify(seenBefore),
      changedAt,
    ])
  },
  async end(codeHash) {
    await app.query('delete from access.locator_watch where code_hash = $1', [codeHash])
  },
})
