import { type Asked, ask } from '../read/ask.ts'

/** A clock that moved, or began or ceased to be one, because of something outside its case. */
export interface NewMove {
  caseId: string
  subject: string
  clock: string
  stateBefore: string | null
  stateAfter: string | null
  dueBefore: string | null
  dueAfter: string | null
}

export async function addMoves(asked: Asked, moves: readonly NewMove[], because: string, movedAt: Temporal.Instant): Promise<void> {
  if (moves.length === 0) return
  await ask(
    asked,
    'board-add-moves',
    `insert into derived.clock_move (case_id, subject, clock, state_before, state_after, due_before, due_after, because, moved_at)
      select *, $8::text, $9::timestamptz
      from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[])`,
    [
      moves.map(({ caseId }) => caseId),
      moves.map(({ subject }) => subject),
      moves.map(({ clock }) => clock),
      moves.map(({ stateBefore }) => stateBefore),
      moves.map(({ stateAfter }) => stateAfter),
      moves.map(({ dueBefore }) => dueBefore),
      moves.map(({ dueAfter }) => dueAfter),
      because,
      movedAt.toString(),
    ],
  )
}
