import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isUnanswered } from '../../../src/ledger/is-unanswered.ts'
import { connect } from '../../../src/ledger/server/login.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { openTestDatabase } from '../open-test-database.ts'

let database: RecordDatabase
let drop: () => Promise<void>

beforeAll(async () => {
  ;({ database, drop } = await openTestDatabase())
})
afterAll(() => drop?.())

it('a connection that goes in the middle of a transaction fails what is asked next and does not end the process', async () => {
  const ended: unknown[] = []
  const onEnd = (fault: unknown) => ended.push(fault)
  process.on('uncaughtException', onEnd)
  const client = await database.app.connect()
  await client.query('begin')
  const owner = await database.owner()
  const { rows } = await client.query('select pg_backend_pid() as pid')
  await owner.query('set role none')
  await owner.query('select pg_terminate_backend($1, 5000)', [rows[0].pid])
  await owner.end()
  await setTimeout(100)
  await expect(client.query('select 1')).rejects.toSatisfy(isUnanswered)
  client.release(true)
  process.off('uncaughtException', onEnd)
  expect(ended).toEqual([])
  expect((await database.app.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

it('a database that does not answer is told from one that answers that something is wrong', async () => {
  const nobody = { host: '127.0.0.1', port: 1, user: 'writ_app', password: '', database: 'writ' }
  await expect(connect(nobody)).rejects.toSatisfy(isUnanswered)
  await expect(connect({ ...nobody, host: '/nowhere' })).rejects.toSatisfy(isUnanswered)
  const wrong = await database.app.query('select 1 from nothing').catch((fault: unknown) => fault)
  expect([wrong, new Error('Something else'), new TypeError('of no function')].map(isUnanswered)).toEqual([false, false, false])
})
