/** A notice as its recipient finds it. */
export interface InboxNotice {
  noticeId: string
  to: string
  about: string
  says: string
  /** The entry it tells of. */
  position: number
  caseId: string
  /** The case it tells of, where it was recorded in another. */
  ofCase?: string | null
  entryId: string
  act: string
  recordedAt: string
  /** When and by whom it was first read; null while nobody has. */
  readAt: string | null
  readBy: string | null
  /** Why it reaches nobody, where it is known that it does not; such a notice is never shown as delivered. */
  undelivered?: string | null
}

/** A partner's system that is told of notices by webhook. */
export interface Subscription {
  subscriptionId: string
  name: string
  url: string
  /** Notices for these: `partner:<id>`, `office:<id>`. */
  recipients: readonly string[]
  /** Only notices about these; empty for all. */
  abouts: readonly string[]
  begunAt: string
  endedAt: string | null
}

/** How delivery of one notice to one subscriber stands. `dead`: given up until an officer asks again. */
export interface Delivery {
  subscriptionId: string
  noticeId: string
  to: string
  about: string
  position: number
  state: 'waiting' | 'delivered' | 'dead'
  attempts: number
  /** Not tried before this moment, where it waits. */
  nextAt: string
  /** What came of the last attempt, in a sentence; null before the first. */
  lastSays: string | null
}

/** One attempt, as the ledger keeps it for good. */
export interface DeliveryAttempt {
  attempt: number
  at: string
  /** `unknown`: the process that made it ended before it was answered. `asked-again`: an officer asked for more attempts after it. */
  outcome: 'delivered' | 'failed' | 'unknown' | 'asked-again'
  status: number | null
  says: string
  officerId: string | null
}

/** Notices and what became of them. */
export interface Outbox {
  /** Notices for any of these recipients, newest first, at most `limit` (50). `before`: position of the last one shown. */
  inbox(recipients: readonly string[], options?: { unread?: boolean; before?: number; limit?: number }): Promise<readonly InboxNotice[]>
  countUnread(recipients: readonly string[]): Promise<number>
  /** Notes that an officer read notices for these recipients. The first reading counts. @returns how many were unread */
  markRead(recipients: readonly string[], noticeIds: readonly string[], officerId: string, at: Temporal.Instant): Promise<number>
  /** Every notice of a case, oldest first: who was told of what, and whether they read it. */
  noticesOf(caseId: string): Promise<readonly InboxNotice[]>
  subscriptions(): Promise<readonly Subscription[]>
  /** @param secret wrapped under the master key */
  addSubscription(subscription: Omit<Subscription, 'endedAt'>, secret: Uint8Array, begunBy: string): Promise<void>
  /** Nothing more is sent; what waits is given up. @returns false where there is none, or it has ended */
  endSubscription(subscriptionId: string, endedBy: string, at: Temporal.Instant): Promise<boolean>
  /** Those not delivered first in view of the office: newest first, at most `limit` (100). */
  deliveries(options?: { state?: Delivery['state']; subscriptionId?: string; limit?: number }): Promise<readonly Delivery[]>
  attempts(subscriptionId: string, noticeId: string): Promise<readonly DeliveryAttempt[]>
  /** Has a dead delivery tried again, so many times more. @returns false where it is not dead */
  askAgain(subscriptionId: string, noticeId: string, officerId: string, at: Temporal.Instant, attempts: number): Promise<boolean>
}
