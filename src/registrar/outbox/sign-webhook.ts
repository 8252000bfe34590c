import { createHmac } from 'node:crypto'

/**
 * Headers by which a subscriber knows that a message is ours, is new, and was not changed: HMAC-SHA-256 over id, time and body, as in the
 * Standard Webhooks scheme. The receiver refuses what is older than some minutes, and what it has had before by the id.
 */
export function signWebhook(secret: Uint8Array, noticeId: string, at: Temporal.Instant, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.epochMilliseconds / 1000))
  const signature = createHmac('sha256', secret).update(`${noticeId}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': noticeId, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}

/** The secret as the subscriber is given it, once. */
export const secretText = (secret: Uint8Array): string => `whsec_${Buffer.from(secret).toString('base64')}`
