import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listUnplaced } from '../../src/ledger/locator/list-unplaced.ts'
import { directoryAt } from '../../src/ledger/server/directory.ts'
import { beginJourney, type Journey } from '../record/custody/journey.ts'
import { type KillableServer, openKillableServer } from '../record/server/open-killable-server.ts'
import { processesIn } from '../record/server/processes-in.ts'
import { onWarrant } from '../unit/custody/invented.ts'

let server: KillableServer
let journey: Journey

beforeAll(async () => {
  server = await openKillableServer()
  journey = await beginJourney({ database: server.database })
})
afterAll(async () => {
  await journey?.close()
  await server?.stop()
})

const arrest = async (at: string) => {
  const input = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: at }
  return (await journey.does(at, 'Arrest', journey.ana, input)).entry.caseId
}

const bookIn = async (at: string, caseId: string) => {
  const input = { occurredAt: at, facility: 'EXMPDET', facilityKind: 'detention', zone: 'America/New_York', from: 'arrest' }
  return (await journey.does(at, 'BookIn', journey.keeper, input, caseId)).entry.entryId
}

/** Cases with a place on record, as the table has them; undefined while the database is away. */
const placed = () =>
  server.database.app.query('select case_id from derived.held order by case_id').then(
    ({ rows }) => rows.map(({ case_id: caseId }) => caseId),
    () => undefined,
  )

const stopWalWriter = async () => {
  const pids = await processesIn(directoryAt(join(server.home, 'record')).cluster)
  const isWalWriter = await Promise.all(pids.map(async (pid) => (await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('walwriter')))
  const [found] = pids.filter((_, place) => isWalWriter[place])
  if (found === undefined) throw new Error('No process of this server writes its log.')
  process.kill(found, 'SIGSTOP')
}

it('of who is held where nothing stays forgotten after kill -9 of PostgreSQL that the application outlives, though nobody acts', async () => {
  const [left, came] = [await arrest('2026-11-20T15:00:00Z'), await arrest('2026-11-20T15:30:00Z')]
  const stint = await bookIn('2026-11-20T16:00:00Z', left)
  await expect.poll(placed, { timeout: 10_000 }).toEqual([left])
  // From here on nothing that was written without waiting for the disk gets there.
  await stopWalWriter()
  const out = { subjectId: `stint:${stint}`, occurredAt: '2026-11-20T18:00:00Z', to: 'another-place' }
  await journey.does('2026-11-20T18:00:00Z', 'BookOut', journey.keeper, out, left)
  await bookIn('2026-11-20T18:05:00Z', came)
  await expect.poll(placed, { timeout: 10_000 }).toEqual([came])
  expect(await server.kill()).toBeGreaterThan(0)
  await server.awaitBack()
  await expect.poll(placed, { timeout: 10_000 }).toEqual([came])
  expect(await listUnplaced(server.database.app)).toEqual([left])
  await journey.held.settled()
  expect(journey.held.count('EXMPDET')).toBe(1)
  journey.setClock('2026-11-22T18:00:00Z')
  expect((await journey.registers.unreachable()).map(({ state }) => state.caseId)).toEqual([left])
})
