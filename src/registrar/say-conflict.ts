import type { Catalogue } from '../acts/catalogue.ts'
import { listOf } from '../clockwork/in-words.ts'
import type { Entry } from '../kernel/entry.ts'
import { Conflict } from '../ledger/ledger.ts'

const SAID_MAX = 5

/** A conflict that says what changed: each entry since by what was done, by which office and when. */
export function sayConflict(since: readonly Entry[], { acts, offices }: Catalogue): Conflict {
  const conflict = new Conflict(since)
  if (since.length === 0) return conflict
  const said = since.slice(-SAID_MAX).map(({ act, office, outcome, recordedAt, correction }) => {
    const title = acts.get(act)?.title ?? act
    const what = correction?.kind === 'withdraws' ? `withdrawn: ${title}` : correction ? `corrected: ${title}` : title
    const name = offices.find(({ id }) => id === office)?.name ?? office
    return `"${what}"${outcome === 'refused' ? ' (refused)' : ''} by ${name} at ${recordedAt}`
  })
  const more = since.length > said.length ? `${since.length - said.length} earlier entries and ` : ''
  conflict.message = `The case changed while you were working: ${more}${listOf(said, 'and')}. Look at it again, then decide.`
  return conflict
}
