import { Conflict } from '../ledger.ts'
import { type Asked, ask } from '../read/ask.ts'
import { entrySelection, readRow } from '../read/entry-row.ts'
import { readCase } from '../read/read-entries.ts'
import type { CaseHeads } from './case-heads.ts'
import type { Waiting } from './waiting.ts'

/** Gives back the first entry to those that were written before: the same id, or the same officer and key. */
export async function settleWritten(asked: Asked, batch: readonly Waiting[]): Promise<void> {
  const given = batch.map(({ appending }) => appending.entry)
  const rows = await ask(
    asked,
    'ledger-written',
    // Two questions an index answers each; asked as one with "or" they would read the whole ledger.
    `select ${entrySelection} from ledger.entry where entry_id = any ($1::uuid[]) union all
      select ${entrySelection} from unnest($2::uuid[], $3::text[]) as given (officer_id, idempotency_key)
      join ledger.entry on entry.officer_id = given.officer_id and entry.idempotency_key = given.idempotency_key`,
    [given.map(({ entryId }) => entryId), given.map(({ officerId }) => officerId), given.map(({ idempotencyKey }) => idempotencyKey)],
  )
  const written = rows.map(readRow)
  for (const one of batch) {
    const { entryId, caseId, act, officerId, idempotencyKey } = one.appending.entry
    const same = written.find(
      (entry) =>
        (entry.entryId === entryId && entry.caseId === caseId && entry.act === act && entry.officerId === officerId) ||
        (idempotencyKey !== null && entry.officerId === officerId && entry.idempotencyKey === idempotencyKey),
    )
    if (same) one.resolve(same)
  }
}

/** Settles acts whose case is not where they saw it: written before, or a conflict. One whose head was only not known is left to try again. */
export async function settleLate(asked: Asked, heads: CaseHeads, late: readonly Waiting[]): Promise<void> {
  await settleWritten(asked, late)
  for (const one of late) {
    if (one.isSettled) continue
    const { appending } = one
    const { caseId } = appending.entry
    const entries = await readCase(asked, caseId, Math.max(0, appending.expectedSequence - 1))
    const last = entries.at(-1)
    if (last) heads.offer(caseId, { sequence: last.sequence, hash: last.hash })
    if (last?.sequence === appending.expectedSequence && heads.find(caseId)?.sequence === last.sequence) continue
    one.reject(new Conflict(entries.filter(({ sequence }) => sequence > appending.expectedSequence)))
  }
}
