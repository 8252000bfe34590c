import { Sentence } from '../../kernel/sentence.ts'
import type { Outbox } from '../../ledger/outbox/outbox.ts'
import { freshBytes } from '../../ledger/vault/fresh-bytes.ts'
import { sealBytesWith } from '../../ledger/vault/sealed-bytes.ts'
import { secretOf } from './deliver.ts'
import { secretText } from './sign-webhook.ts'
import { readWebhookUrl } from './webhook-url.ts'

export interface NewSubscription {
  subscriptionId: string
  name: string
  url: string
  recipients: readonly string[]
  abouts: readonly string[]
}

const SECRET_BYTES = 32

/**
 * Has a partner's system told of notices from now on.
 * @returns the secret deliveries are signed with, to be handed to the partner once: it is kept wrapped and never shown again
 * @throws Sentence where nothing may be sent to the address, or the notices are for somebody else
 */
export async function subscribe(
  { outbox, wrappingKey, allowPrivate }: { outbox: Outbox; wrappingKey: Uint8Array; allowPrivate: boolean },
  subscription: NewSubscription,
  begunBy: string,
  begunAt: Temporal.Instant,
): Promise<{ secret: string }> {
  const hidden = subscription.recipients.find((recipient) => !/^(partner|office):[a-z0-9-]+$/.test(recipient))
  if (hidden !== undefined)
    throw new Sentence(`A system is told only of notices to a partner or an office, as in partner:example; "${hidden}" is neither.`)
  const url = readWebhookUrl(subscription.url, allowPrivate).href
  const secret = freshBytes(SECRET_BYTES)
  const wrapped = sealBytesWith(wrappingKey, secretOf(subscription.subscriptionId), secret)
  await outbox.addSubscription({ ...subscription, url, begunAt: begunAt.toString({ fractionalSecondDigits: 3 }) }, wrapped, begunBy)
  return { secret: secretText(secret) }
}
