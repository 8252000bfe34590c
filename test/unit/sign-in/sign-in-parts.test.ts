import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { makeLimiter } from '../../../src/doors/sign-in/limiter.ts'
import { networkAddress } from '../../../src/doors/sign-in/network-address.ts'
import { nextPath } from '../../../src/doors/sign-in/next-path.ts'
import { dayBeginsAt, dayEndsAt } from '../../../src/offices/personnel/zone-days.ts'

const at = (second: number) => Temporal.Instant.from('2026-03-06T15:00:00Z').add({ seconds: second })

describe('a count by place', () => {
  test('lets so many through in so long, each place for itself', () => {
    const limiter = makeLimiter(2, 1)
    expect([limiter.take('a', at(0)), limiter.take('a', at(1)), limiter.take('a', at(2)), limiter.take('b', at(2))]).toEqual([
      true,
      true,
      false,
      true,
    ])
    expect([limiter.hasRoom('a', at(59)), limiter.hasRoom('a', at(60)), limiter.take('a', at(60))]).toEqual([false, true, true])
  })

  test('counts a network of IPv6 as one, however many addresses somebody takes of it, and one of IPv4 whatever the port or the way it is written', () => {
    const limiter = makeLimiter(1, 15)
    for (const address of ['2001:db8:0:1::1', '198.51.100.7', '2001:db8::2:0:0:1']) expect(limiter.take(address, at(0))).toBe(true)
    for (const address of ['2001:db8:0:1:ffff::9', '2001:0DB8:0000:0001::a', '[2001:db8:0:1::b]:4711', '2001:db8:0:1::c%eth0'])
      expect([address, limiter.take(address, at(1))]).toEqual([address, false])
    for (const address of ['198.51.100.7:4711', '::ffff:198.51.100.7'])
      expect([address, limiter.take(address, at(1))]).toEqual([address, false])
    for (const address of ['2001:db8:0:2::1', '198.51.100.8', '::1', 'not an address'])
      expect([address, limiter.take(address, at(1))]).toEqual([address, true])
  })

  test('shuts nobody out because the clock was set back', () => {
    const limiter = makeLimiter(1, 15)
    limiter.take('a', at(3600))
    expect(limiter.hasRoom('a', at(0))).toBe(true)
  })

  test('keeps no more than ten thousand places', () => {
    const limiter = makeLimiter(1, 15)
    limiter.take('first', at(0))
    for (let place = 0; place < 10_000; place++) limiter.take(String(place), at(0))
    expect(limiter.hasRoom('first', at(1))).toBe(true)
    expect(limiter.hasRoom('9999', at(1))).toBe(false)
  })
})

describe('the network address', () => {
  const addressOf = async (forwarded: string | undefined, proxyCount: number) => {
    const app = new Hono()
    app.get('/', (context) => context.json({ is: networkAddress(context, proxyCount) }))
    return (await (await app.request('/', forwarded === undefined ? {} : { headers: { 'x-forwarded-for': forwarded } })).json()) as {
      is: string | null
    }
  }

  test('is what our own proxies wrote, and nothing that whoever asks may have written before', async () => {
    expect(await addressOf('198.51.100.7', 1)).toEqual({ is: '198.51.100.7' })
    expect(await addressOf('203.0.113.9, 198.51.100.7', 1)).toEqual({ is: '198.51.100.7' })
    expect(await addressOf('203.0.113.9, 198.51.100.7, 10.0.0.2', 2)).toEqual({ is: '198.51.100.7' })
  })

  test('is not read from a header where no proxy of ours stands before the server', async () => {
    expect(await addressOf('203.0.113.9', 0)).toEqual({ is: null })
  })
})

describe('the way on after signing in', () => {
  test.each(['/desk', '/desk/cases?case=1&purpose=x', '/releases/invented/rows?question=findings#top'])(
    'leads to %s of this site',
    (path) => {
      expect(nextPath(path, '/home')).toBe(path.replace(/#.*$/, ''))
    },
  )

  test.each([
    undefined,
    '',
    'desk',
    'https://example.invalid/',
    '//example.invalid',
    '/\\example.invalid',
    '\\\\example.invalid',
    '/a/..//example.invalid',
    '/\t/example.invalid',
    '/sign-in?next=/sign-in',
    '/sign-out',
    '/register/abc',
    `/${'a'.repeat(3000)}`,
  ])('never leads to %s', (path) => {
    expect(nextPath(path, '/home')).toBe('/home')
  })
})

describe('a day of an appointment', () => {
  test('begins and ends at the midnights of its zone, also when a clock is put forward or back', () => {
    expect([dayBeginsAt('2026-03-08', 'America/New_York'), dayEndsAt('2026-03-08', 'America/New_York')]).toEqual([
      '2026-03-08T05:00:00.000Z',
      '2026-03-09T04:00:00.000Z',
    ])
    expect([dayBeginsAt('2026-11-01', 'America/New_York'), dayEndsAt('2026-11-01', 'America/New_York')]).toEqual([
      '2026-11-01T04:00:00.000Z',
      '2026-11-02T05:00:00.000Z',
    ])
  })
})
