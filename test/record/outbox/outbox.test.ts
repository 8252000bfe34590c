import { fork } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openOutbox } from '../../../src/ledger/outbox/open-outbox.ts'
import type { Outbox } from '../../../src/ledger/outbox/outbox.ts'
import { deriveKey } from '../../../src/ledger/vault/derive-key.ts'
import { checkBoard } from '../../../src/registrar/clocks/check-board.ts'
import { rebuildBoard } from '../../../src/registrar/clocks/rebuild-board.ts'
import { newId } from '../../../src/registrar/new-id.ts'
import { type OutboxRun, runOutbox } from '../../../src/registrar/outbox/run-outbox.ts'
import { subscribe } from '../../../src/registrar/outbox/subscribe.ts'
import { inventedCatalogue } from '../board/invented-desk.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'
import { idsOf, type Partner, startPartner } from './partner-server.ts'

const wrappingKey = deriveKey(new Uint8Array(32).fill(7), 'wrap secrets of subscribers')
const runs: OutboxRun[] = []
let record: RecordForTests
let outbox: Outbox
let officer: string
let partner: Partner
let clock: Temporal.Instant
let office = ''
let count = 0

beforeAll(async () => {
  record = await recordForTests({ catalogue: inventedCatalogue })
  officer = await record.officer(['deportation-officer'])
  outbox = openOutbox(record.database.app)
})
beforeEach(async () => {
  partner = await startPartner()
  clock = Temporal.Instant.from('2026-03-10T12:00:00Z')
  // Each test has an office of its own, so that it hears of its own notices only.
  office = `office-${++count}`
})
afterEach(async () => {
  for (const run of runs.splice(0)) {
    await run.close()
    expect(run.fault).toBeUndefined()
  }
  for (const { subscriptionId, endedAt } of await outbox.subscriptions())
    if (endedAt === null) await outbox.endSubscription(subscriptionId, officer, clock)
  await partner.close()
})
afterAll(() => record.close())

/** One process that delivers. It does nothing by itself: `look` has it look. */
function start(more: { attemptsMax?: number; secondsMax?: number } = {}): OutboxRun {
  const run = runOutbox({
    database: record.database,
    ledger: { onAppended: () => undefined },
    wrappingKey,
    now: () => clock,
    chance: () => 1,
    everyMs: 3_600_000,
    attemptsMax: more.attemptsMax ?? 5,
    send: { allowPrivate: true, secondsMax: more.secondsMax ?? 5 },
  })
  runs.push(run)
  return run
}

const hear = async (url = partner.url) => {
  const subscriptionId = newId()
  const recipients = [`office:${office}`]
  const { secret } = await subscribe(
    { outbox, wrappingKey, allowPrivate: true },
    { subscriptionId, name: 'Example County', url, recipients, abouts: [] },
    officer,
    clock,
  )
  return { subscriptionId, secret }
}

/** An act that tells the office something; gives its case. */
const tellOffice = async () => (await record.act('TellFacts', officer, { facts: {}, office })).entry
const inbox = (options = {}) => outbox.inbox([`office:${office}`], options)
const later = (seconds: number) => {
  clock = clock.add({ seconds })
}

describe('the inbox', () => {
  it('has a notice as soon as it is handed on, once, and keeps who read it first', async () => {
    const run = start()
    const entry = await tellOffice()
    await run.look()
    await run.look()
    const notices = await inbox()
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatchObject({
      to: `office:${office}`,
      about: 'case-moved',
      caseId: entry.caseId,
      entryId: entry.entryId,
      position: entry.position,
      act: 'TellFacts',
      readAt: null,
    })
    expect(await outbox.countUnread([`office:${office}`])).toBe(1)
    const ids = notices.map(({ noticeId }) => noticeId)
    expect(await outbox.markRead(['office:other'], ids, officer, clock)).toBe(0)
    expect(await outbox.markRead([`office:${office}`], ids, officer, clock)).toBe(1)
    later(60)
    expect(await outbox.markRead([`office:${office}`], ids, record.founderId, clock)).toBe(0)
    expect(await inbox({ unread: true })).toEqual([])
    expect(await inbox()).toMatchObject([{ readAt: '2026-03-10T12:00:00.000Z', readBy: officer }])
    expect(await outbox.noticesOf(entry.caseId)).toHaveLength(1)
  })

  it('that lost a notice behind the ledger, or has one the ledger never told, is found by the check of the board and mended with it', async () => {
    const run = start()
    const [read, lost] = [await tellOffice(), await tellOffice()]
    await run.look()
    const [, first] = await inbox()
    await outbox.markRead([`office:${office}`], [first?.noticeId ?? ''], officer, clock)
    const check = async () => (await checkBoard(record.database, inventedCatalogue)).difference
    expect(await check()).toBeUndefined()
    await record.database.app.query('delete from derived.inbox where position = $1', [lost.position])
    expect(await check()).toContain(`of entry ${lost.position}, for office:${office}: it was handed on, and the inbox does not have it.`)
    const invented = 'insert into derived.inbox (recipient, notice_id, position) values ($1, $2, $3)'
    await record.database.app.query(invented, [`office:${office}`, newId(), read.position])
    expect(await check()).toContain('the ledger has no such notice')
    await rebuildBoard({ database: record.database, catalogue: inventedCatalogue })
    expect(await check()).toBeUndefined()
    expect((await inbox()).map(({ position, readBy }) => [position, readBy])).toEqual([
      [lost.position, null],
      [read.position, officer],
    ])
  })

  it('is paged, newest first', async () => {
    const run = start()
    const entries = [await tellOffice(), await tellOffice(), await tellOffice()]
    await run.look()
    const first = await inbox({ limit: 2 })
    expect(first.map(({ position }) => position)).toEqual([entries[2]?.position, entries[1]?.position])
    expect((await inbox({ limit: 2, before: first[1]?.position })).map(({ position }) => position)).toEqual([entries[0]?.position])
  })
})

describe('a subscriber', () => {
  it('is sent what it asked for, signed so that it can tell', async () => {
    const run = start()
    const { secret, subscriptionId } = await hear()
    const entry = await tellOffice()
    await run.look()
    expect(partner.received).toHaveLength(1)
    const [{ headers, body } = { headers: {}, body: '' }] = partner.received
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    const signature = createHmac('sha256', key).update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${signature}`)
    expect(headers['webhook-timestamp']).toBe(String(clock.epochMilliseconds / 1000))
    expect(JSON.parse(body)).toMatchObject({
      to: `office:${office}`,
      about: 'case-moved',
      entry: { caseId: entry.caseId, entryId: entry.entryId, position: entry.position },
    })
    expect(await outbox.deliveries({ subscriptionId })).toMatchObject([{ state: 'delivered', attempts: 1, lastSays: 'Answered 200.' }])
    await run.look()
    expect(partner.received).toHaveLength(1)
  })

  it('that fails is tried again, each time after twice as long, and every attempt can be seen', async () => {
    partner.answers.push(500, 'cut', 302)
    const run = start()
    const { subscriptionId } = await hear()
    await tellOffice()
    await run.look()
    for (const seconds of [9, 1, 19, 1, 39]) {
      later(seconds)
      await run.look()
    }
    expect(partner.received).toHaveLength(3)
    later(1)
    await run.look()
    expect(partner.received).toHaveLength(4)
    expect(new Set(idsOf(partner.received)).size).toBe(1)
    const [delivery] = await outbox.deliveries({ subscriptionId })
    expect(delivery?.state).toBe('delivered')
    const attempts = await outbox.attempts(subscriptionId, delivery?.noticeId ?? '')
    expect(attempts.map(({ attempt, outcome, status }) => [attempt, outcome, status])).toEqual([
      [1, 'failed', 500],
      [2, 'failed', null],
      [3, 'failed', 302],
      [4, 'delivered', 200],
    ])
    expect(attempts[2]?.says).toBe('Answered 302: redirects are not followed.')
  })

  it('that does not answer in time has failed', async () => {
    partner.answers.push('hang')
    const run = start({ secondsMax: 0.2 })
    const { subscriptionId } = await hear()
    await tellOffice()
    await run.look()
    expect(await outbox.deliveries({ subscriptionId })).toMatchObject([{ state: 'waiting', lastSays: 'No answer within 0.2 seconds.' }])
  })

  it('that fails for good is given up, shows as such, and can be tried again by an officer', async () => {
    partner.answers.push(500, 500)
    const run = start({ attemptsMax: 2 })
    const { subscriptionId } = await hear()
    await tellOffice()
    await run.look()
    later(3600)
    await run.look()
    const dead = await outbox.deliveries({ state: 'dead', subscriptionId })
    expect(dead).toMatchObject([{ attempts: 2, lastSays: 'Answered 500.' }])
    later(86_400)
    await run.look()
    expect(partner.received).toHaveLength(2)
    const noticeId = dead[0]?.noticeId ?? ''
    expect(await outbox.askAgain(subscriptionId, noticeId, officer, clock, 3)).toBe(true)
    expect(await outbox.askAgain(subscriptionId, noticeId, officer, clock, 3)).toBe(false)
    await run.look()
    expect(await outbox.deliveries({ subscriptionId })).toMatchObject([{ state: 'delivered', attempts: 3 }])
    expect((await outbox.attempts(subscriptionId, noticeId)).map(({ outcome, officerId }) => [outcome, officerId])).toEqual([
      ['failed', null],
      ['failed', null],
      ['asked-again', officer],
      ['delivered', null],
    ])
  })

  it('hears in the order of the ledger: a later notice waits for the one before it, until that is given up', async () => {
    partner.answers.push(500, 500)
    const run = start({ attemptsMax: 2 })
    const { subscriptionId } = await hear()
    const entries = [await tellOffice(), await tellOffice(), await tellOffice()]
    await run.look()
    expect(partner.received).toHaveLength(1)
    later(10)
    await run.look()
    const sent = partner.received.map(({ body }) => (JSON.parse(body) as { entry: { position: number } }).entry.position)
    expect(sent).toEqual([entries[0], entries[0], entries[1], entries[2]].map((entry) => entry?.position))
    expect((await outbox.deliveries({ subscriptionId })).map(({ state }) => state)).toEqual(['delivered', 'delivered', 'dead'])
  })

  it('does not hold up another that answers', async () => {
    const slow = await startPartner()
    slow.answers.push(500)
    await hear(slow.url)
    await hear()
    const run = start()
    await tellOffice()
    await tellOffice()
    await run.look()
    expect([slow.received.length, partner.received.length]).toEqual([1, 2])
    await slow.close()
  })

  it('is sent nothing once its subscription has ended', async () => {
    const run = start()
    const { subscriptionId } = await hear()
    partner.answers.push(500)
    await tellOffice()
    await run.look()
    expect(await outbox.endSubscription(subscriptionId, officer, clock)).toBe(true)
    expect(await outbox.endSubscription(subscriptionId, officer, clock)).toBe(false)
    await tellOffice()
    later(3600)
    await run.look()
    expect(partner.received).toHaveLength(1)
    expect(await outbox.deliveries({ subscriptionId })).toMatchObject([{ state: 'dead' }])
  })

  it('is not sent again what the log says it had, where the queues were lost', async () => {
    const run = start()
    await hear()
    await tellOffice()
    await run.look()
    await record.database.app.query('delete from derived.delivery')
    await record.database.app.query('update derived.outbox_head set position = 0')
    await tellOffice()
    await run.look()
    expect(partner.received).toHaveLength(2)
    expect(new Set(idsOf(partner.received)).size).toBe(2)
  })

  it('is told only of notices to partners and offices', async () => {
    const asked = { subscriptionId: newId(), name: 'x', url: partner.url, abouts: [], recipients: [`officer:${officer}`] }
    await expect(subscribe({ outbox, wrappingKey, allowPrivate: true }, asked, officer, clock)).rejects.toThrow('neither')
  })
})

describe('several processes', () => {
  it('never make the same attempt twice', async () => {
    const { subscriptionId } = await hear()
    const entries = await Promise.all(Array.from({ length: 40 }, tellOffice))
    const processes = Array.from({ length: 4 }, () => start())
    // One that finds another at work stops looking, and goes on by itself later.
    do await Promise.all(processes.map((run) => run.look()))
    while ((await outbox.deliveries({ state: 'waiting', subscriptionId })).length > 0)
    expect(partner.received).toHaveLength(entries.length)
    const positions = partner.received.map(({ body }) => (JSON.parse(body) as { entry: { position: number } }).entry.position)
    expect(positions).toEqual(entries.map(({ position }) => position).toSorted((a, b) => a - b))
  })

  it('an attempt whose process ended is unknown, and is made anew when its time is over', async () => {
    const { subscriptionId } = await hear()
    partner.answers.push('hang')
    const lost = start({ secondsMax: 3600 })
    await tellOffice()
    const looking = lost.look()
    while (partner.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    // The process is gone: nothing of it is heard any more. Another looks before its time is over, and after.
    const other = start()
    await other.look()
    expect(partner.received).toHaveLength(1)
    later(3600 + 31)
    await other.look()
    expect(partner.received).toHaveLength(2)
    const [delivery] = await outbox.deliveries({ subscriptionId })
    expect(delivery).toMatchObject({ state: 'delivered', attempts: 2 })
    expect((await outbox.attempts(subscriptionId, delivery?.noticeId ?? '')).map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
      [1, 'unknown'],
      [2, 'delivered'],
    ])
    await partner.close()
    await looking
  })
})

describe('a process that is killed', () => {
  const startProcess = () =>
    fork(join(import.meta.dirname, 'deliver-in-process.ts'), [record.database.url('app'), clock.toString()], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })

  it('with kill -9 in the middle of an attempt loses nothing: the next one makes it anew, in order', async () => {
    const { subscriptionId } = await hear()
    partner.answers.push(200, 'hang')
    const entries = [await tellOffice(), await tellOffice(), await tellOffice()]
    const killed = startProcess()
    while (partner.received.length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    later(41)
    const next = startProcess()
    await once(next, 'message')
    const positions = partner.received.map(({ body }) => (JSON.parse(body) as { entry: { position: number } }).entry.position)
    expect(positions).toEqual([entries[0], entries[1], entries[1], entries[2]].map((entry) => entry?.position))
    expect((await outbox.deliveries({ subscriptionId })).map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered'])
    next.kill()
    await once(next, 'exit')
  })
})

describe('the log of deliveries', () => {
  it('cannot be changed', async () => {
    await expect(record.database.app.query('update ledger.delivery set says = says')).rejects.toThrow()
    await expect(record.database.app.query('delete from ledger.delivery')).rejects.toThrow()
  })

  it('the secret of a subscriber is kept wrapped', async () => {
    const { secret } = await hear()
    const { rows } = await record.database.app.query<{ secret: Uint8Array }>('select secret from access.subscription')
    const bare = Buffer.from(secret.replace('whsec_', ''), 'base64')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some((row) => Buffer.from(row.secret).includes(bare))).toBe(false)
  })
})
