import type { InboxNotice } from '../../../ledger/outbox/outbox.ts'
import type { OpenFile } from '../open-file.ts'
import type { WindowVisit } from '../window-visit.ts'

/** The recipient whose notices come to this window. */
export const recipientOf = ({ window }: WindowVisit): 'counsel' | 'person' => (window.role === 'counsel-of-record' ? 'counsel' : 'person')

/** Notices of every case of the file that are for whoever looks in, newest first: none of entries that are left out. */
export async function ownNotices(visit: WindowVisit, { all }: OpenFile): Promise<readonly InboxNotice[]> {
  const to = recipientOf(visit)
  const lists = await Promise.all(
    all.map(async ({ state, entries }) => {
      const seen = new Set(entries.map(({ entry }) => entry.entryId))
      return (await visit.door.outbox.noticesOf(state.caseId)).filter((notice) => notice.to === to && seen.has(notice.entryId))
    }),
  )
  return lists.flat().toSorted((one, other) => other.position - one.position)
}
