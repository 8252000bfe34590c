import type { CaseState } from '../../kernel/case-state.ts'
import type { InboxNotice, Outbox } from '../../ledger/outbox/outbox.ts'
import { windowsOf } from '../../offices/legal-access/exports.ts'
import { counselOf } from '../../offices/people/exports.ts'

type FindCase = (caseId: string) => Promise<CaseState | undefined>

/**
 * The outbox, with what became of notices to `counsel` and `person`: they reach whoever has a window to the file, and nobody where none is open.
 * Worked out when it is asked: a window opened later shows what was waiting, and one that was ended shows nothing more.
 */
export const reachWindows = (outbox: Outbox, findCase: FindCase): Outbox => ({
  ...outbox,
  inbox: async (recipients, options) => reach(await outbox.inbox(recipients, options), findCase),
  noticesOf: async (caseId) => reach(await outbox.noticesOf(caseId), findCase),
})

const reach = (notices: readonly InboxNotice[], findCase: FindCase): Promise<readonly InboxNotice[]> =>
  Promise.all(
    notices.map(async (notice) =>
      (notice.to === 'counsel' || notice.to === 'person') && notice.readAt === null
        ? { ...notice, undelivered: await whyUndelivered(notice.to, notice.caseId, findCase) }
        : notice,
    ),
  )

async function whyUndelivered(to: 'counsel' | 'person', caseId: string, findCase: FindCase): Promise<string | null> {
  const personId = (await findCase(caseId))?.personId ?? null
  const person = personId === null ? undefined : await findCase(personId)
  if (person?.kind !== 'person') return 'Nobody is named in this case whose file a window could be to.'
  const role = to === 'counsel' ? 'counsel-of-record' : 'person-concerned'
  if (windowsOf(person).some((window) => window.role === role && window.closed === null)) return null
  if (to === 'person') return 'The person has no window to their file: tell them in another way, and record it.'
  return counselOf(person).length === 0
    ? 'No counsel is on record for the person.'
    : 'Counsel has no window to the file: tell them in another way, and record it.'
}
