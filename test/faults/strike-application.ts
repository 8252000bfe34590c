import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { directoryAt } from '../../src/ledger/server/directory.ts'
import { findPostmaster } from '../../src/ledger/server/postmaster.ts'
import { actAtOnce } from './act-by-api.ts'
import { checkAnswers, checkRecord } from './check-record.ts'
import type { RunningApplication } from './running-application.ts'

/** What is done to the application while programs act through it. */
export const applicationBlows = [
  'kill -9 of the application',
  'kill -9 of PostgreSQL under the application',
  'kill -9 of one session of PostgreSQL under the application',
  'kill -9 of the application and PostgreSQL at once',
  'a restart of PostgreSQL under the application',
] as const
export type ApplicationBlow = (typeof applicationBlows)[number]

const CALLERS = 10
/** Acts acknowledged after the blow, before the programs end. */
const ACTS_AFTER = 30

/**
 * Programs act by the API; the blow falls at a moment that looks like chance; the application is started again where it was killed, and nothing else is
 * done by hand. Then all is looked at.
 * @returns how many acts were acknowledged, before the blow and in all
 */
export async function strikeApplication(app: RunningApplication, blow: ApplicationBlow, seed: string) {
  const { before, session } = await app.look(async ({ app: database }) => {
    const { rows } = await database.query(`select (select max(position) from ledger.entry) as before,
      (select pid from pg_stat_activity where application_name = 'writ ledger') as session`)
    return rows[0] as { before: number; session: number }
  })
  const programs = actAtOnce(app, seed, CALLERS)
  await untilAcknowledged(app, programs, 1)
  await setTimeout(createHash('sha256').update(seed).digest().readUInt16BE() % 600)
  const first = programs.acknowledged.length
  await strike(app, blow, session)
  if (!app.isRunning()) await app.start()
  await untilAcknowledged(app, programs, programs.acknowledged.length + ACTS_AFTER)
  await programs.end()
  expect(app.isRunning()).toBe(true)
  await checkAnswers(app, programs.acknowledged)
  await checkRecord(app, before, programs.acknowledged)
  return { first, all: programs.acknowledged.length }
}

async function strike(app: RunningApplication, blow: ApplicationBlow, session: number): Promise<void> {
  const postmaster = await findPostmaster(directoryAt(join(app.home, 'record')))
  if (!postmaster) throw new Error('There is no PostgreSQL to strike.')
  if (blow === 'kill -9 of one session of PostgreSQL under the application') process.kill(session, 'SIGKILL')
  if (blow === 'kill -9 of PostgreSQL under the application') process.kill(postmaster.pid, 'SIGKILL')
  if (blow === 'a restart of PostgreSQL under the application') process.kill(postmaster.pid, 'SIGINT')
  if (blow === 'kill -9 of the application and PostgreSQL at once') process.kill(postmaster.pid, 'SIGKILL')
  if (blow.startsWith('kill -9 of the application')) await app.kill()
}

type Programs = ReturnType<typeof actAtOnce>

async function untilAcknowledged(app: RunningApplication, { acknowledged, fault }: Programs, count: number): Promise<void> {
  for (let waited = 0; acknowledged.length < count; waited += 5) {
    if (fault()) throw fault()
    if (!app.isRunning()) throw new Error(`The application ended by itself. ${app.said()}`)
    if (waited > 60_000) throw new Error(`${acknowledged.length} acts were acknowledged, not ${count}. ${app.said()}`)
    await setTimeout(5)
  }
}
