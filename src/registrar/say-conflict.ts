import type { Catalogue } from '../acts/catalogue.ts'
import { listOf } from '../clockwork/in-words.ts'
import type { Entry } from '../kernel/entry.ts'
import { Conflict } from '../ledger/ledger.ts'

const SAID_MAX = 5

/**
 * A conflict that says what changed: each entry since by what was done, by which office and when. Of what the officer is not cleared to read it
 * says only that it is there.
 * @param clearances restrictions the officer may read
 */
export function sayConflict(since: readonly Entry[], { acts, offices }: Catalogue, clearances: readonly string[]): Conflict {
  const mayRead = ({ restrictions }: Entry) => restrictions.every((restriction) => clearances.includes(restriction))
  const readable = since.filter(mayRead)
  const conflict = new Conflict(readable, { sequence: since.at(-1)?.sequence, unseen: since.length - readable.length })
  if (since.length === 0) return conflict
  const said = since.slice(-SAID_MAX).map((entry) => {
    const { act, office, outcome, recordedAt, correction } = entry
    if (!mayRead(entry)) return `an entry you may not read, at ${recordedAt}`
    const title = acts.get(act)?.title ?? act
    const what = correction?.kind === 'withdraws' ? `withdrawn: ${title}` : correction ? `corrected: ${title}` : title
    const name = offices.find(({ id }) => id === office)?.name ?? office
    return `"${what}"${outcome === 'refused' ? ' (refused)' : ''} by ${name} at ${recordedAt}`
  })
  const more = since.length > said.length ? `${since.length - said.length} earlier entries and ` : ''
  conflict.message = `The case changed while you were working: ${more}${listOf(said, 'and')}. Look at it again, then decide.`
  return conflict
}
