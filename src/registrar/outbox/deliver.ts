import { type ClaimedDelivery, claimDeliveries, finishDelivery } from '../../ledger/outbox/claim-deliveries.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import { openBytesWith } from '../../ledger/vault/sealed-bytes.ts'
import { retryAfterSeconds } from './retry-after.ts'
import { type SendSettings, sendWebhook } from './send-webhook.ts'
import { signWebhook } from './sign-webhook.ts'

export interface DeliverParts {
  database: Pick<RecordDatabase, 'app'>
  /** Wraps the secrets of subscribers. */
  wrappingKey: Uint8Array
  now(): Temporal.Instant
  /** Anything from 0 to 1, for the pauses between attempts. */
  chance(): number
  send: SendSettings
}

const AT_ONCE = 16
/** Longer than any attempt may last. */
const CLAIM_SPARE_SECONDS = 30

/** Name the secret of a subscription is sealed for. */
export const secretOf = (subscriptionId: string): string => `secret of subscription ${subscriptionId}`

/** Tries what is due, once each, and writes down what came of it. @returns how many were tried */
export async function deliver(parts: DeliverParts): Promise<number> {
  const claimed = await claimDeliveries(parts.database.app, parts.now(), AT_ONCE, parts.send.secondsMax + CLAIM_SPARE_SECONDS)
  await Promise.all(claimed.map((each) => deliverOne(parts, each)))
  return claimed.length
}

async function deliverOne({ database: { app }, wrappingKey, now, chance, send }: DeliverParts, claimed: ClaimedDelivery): Promise<void> {
  const body = bodyOf(claimed)
  const secret = openBytesWith(wrappingKey, secretOf(claimed.subscriptionId), claimed.secret)
  const sent = await sendWebhook(claimed.url, body, signWebhook(secret, claimed.noticeId, now(), body), send)
  const at = now()
  const isOver = sent.outcome === 'delivered' || claimed.isLast
  const nextAt = isOver ? null : at.add({ milliseconds: Math.round(retryAfterSeconds(claimed.attempt, chance()) * 1000) })
  await finishDelivery(app, claimed, { ...sent, at, nextAt })
}

/** What is sent: that there is something to read and where, never what. */
const bodyOf = ({ noticeId, to, about, says, position, caseId, entryId, act, recordedAt }: ClaimedDelivery): string =>
  JSON.stringify({ noticeId, to, about, says, entry: { position, entryId, caseId, act, recordedAt } })
