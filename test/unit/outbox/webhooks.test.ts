import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../src/registrar/outbox/public-address.ts'
import { retryAfterSeconds } from '../../../src/registrar/outbox/retry-after.ts'
import { sendWebhook } from '../../../src/registrar/outbox/send-webhook.ts'
import { signWebhook } from '../../../src/registrar/outbox/sign-webhook.ts'
import { readWebhookUrl } from '../../../src/registrar/outbox/webhook-url.ts'

describe('where webhooks may be sent', () => {
  it.each(['https://example.org/writ', 'https://8.8.8.8/x', 'https://[2606:4700::1111]/x', 'https://example.org:8443/'])(
    '%s may be',
    (url) => {
      expect(readWebhookUrl(url, false).href).toContain('https://')
    },
  )

  it.each([
    'http://example.org/writ',
    'http://127.0.0.1/x',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://10.1.2.3/x',
    'https://172.31.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://224.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[64:ff9b::a00:1]/',
    'https://[2002:a00:1::]/',
    'https://user:pass@example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'example.org',
    '',
  ])('%s may not be', (url) => {
    expect(() => readWebhookUrl(url, false)).toThrow()
  })

  it('private ones may be where a setting allows it, but http only to this machine', () => {
    expect(readWebhookUrl('https://10.1.2.3/x', true).hostname).toBe('10.1.2.3')
    expect(readWebhookUrl('http://127.0.0.1:8080/x', true).port).toBe('8080')
    expect(() => readWebhookUrl('http://10.1.2.3/x', true)).toThrow('https only')
    expect(() => readWebhookUrl('http://localhost/x', true)).toThrow('https only')
  })

  it('a name that leads to this machine is refused where it is connected to', async () => {
    const sent = await sendWebhook('https://localhost:1/x', '{}', {}, { allowPrivate: false, secondsMax: 5 })
    expect(sent).toMatchObject({ outcome: 'failed', status: null })
    expect(sent.says).toMatch(/localhost leads to .*, which is not on the public internet/)
  })

  it('addresses are public or not whatever their version', () => {
    expect(['1.1.1.1', '2001:4860:4860::8888'].map(isPublicAddress)).toEqual([true, true])
    expect(['127.0.0.1', '::1', 'fe80::1', '2001:db8::1', '::ffff:127.0.0.1', 'not an address'].map(isPublicAddress)).toEqual(
      Array(6).fill(false),
    )
  })
})

describe('what is sent', () => {
  it('is signed over its id, its time and its body, as the Standard Webhooks scheme gives it', () => {
    // The example of the scheme: standard-webhooks, spec, "Signature scheme".
    const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
    const headers = signWebhook(
      secret,
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      Temporal.Instant.fromEpochMilliseconds(1_614_265_330_000),
      '{"test": 2432232314}',
    )
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })
})

describe('pauses between attempts', () => {
  it('double up to six hours, and lie between half of that and all of it', () => {
    expect([1, 2, 3, 4].map((attempt) => retryAfterSeconds(attempt, 1))).toEqual([10, 20, 40, 80])
    expect(retryAfterSeconds(4, 0)).toBe(40)
    expect(retryAfterSeconds(40, 1)).toBe(6 * 3600)
  })
})
