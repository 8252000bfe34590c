import type { Asked } from './one-row.ts'

interface NewWindowEvent {
  at: Temporal.Instant
  kind: 'code-made' | 'phrase-chosen' | 'signed-in' | 'failed' | 'locked' | 'refused-locked' | 'signed-out'
  /** In one sentence, without anything that was typed. */
  says: string
  windowId?: string
  byOfficerId?: string
  sessionId?: string
  address: string | null
}

/** Writes down what happened at a window. It can never be changed. */
export async function recordWindowEvent(db: Asked, event: NewWindowEvent): Promise<void> {
  await db.query(
    `insert into access.window_event (at, kind, window_id, by_officer_id, session_id, address, says) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      event.at.toString(),
      event.kind,
      event.windowId ?? null,
      event.byOfficerId ?? null,
      event.sessionId ?? null,
      event.address,
      event.says,
    ],
  )
}
