import { setTimeout } from 'node:timers/promises'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenRecord, openRecord } from '../../src/open-record.ts'
import { NotPermitted } from '../../src/registrar/registrar.ts'
import { readSettings } from '../../src/settings.ts'
import { beginJourney, type Journey } from '../record/custody/journey.ts'
import { testTrace } from '../record/registrar/record-for-tests.ts'
import { onWarrant } from '../unit/custody/invented.ts'
import { type Line, openLine } from './cut-line.ts'

let journey: Journey
let line: Line
/** Another process with the same record. */
let away: OpenRecord

beforeAll(async () => {
  journey = await beginJourney()
  const { database } = journey
  line = await openLine(database.url('app'))
  const app = new Pool({ connectionString: line.url, connectionTimeoutMillis: 500 })
  app.on('error', () => {})
  const overLine = {
    ...database,
    app,
    url: (role: Parameters<typeof database.url>[0]) => (role === 'app' ? line.url : database.url(role)),
    close: () => app.end(),
  }
  away = await openRecord(readSettings({}), { database: overLine, masterKey: new Uint8Array(32).fill(7), now })
})
afterAll(async () => {
  await away?.close()
  await line?.close()
  await journey?.close()
})

const zone = 'America/New_York'
const at = '2026-11-23T16:00:00Z'
const now = () => Temporal.Instant.from(at)

/** A person held, booked in by the other process, which knows them and the officer from then on; and the act asked for next. */
async function held() {
  const keeper = await journey.officer(['detention-officer'], { name: 'Kai Example' })
  const input = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: '2026-11-20T15:00:00Z' }
  const { caseId } = (await journey.does('2026-11-20T15:00:00Z', 'Arrest', journey.ana, input)).entry
  const place = { occurredAt: '2026-11-20T16:00:00Z', facility: 'EXMPDET', facilityKind: 'detention', zone, from: 'arrest' }
  const asked = { officerId: keeper, caseId, trace: testTrace }
  const { entry } = await away.registrar.act({ ...asked, act: 'BookIn', input: place })
  const out = { subjectId: `stint:${entry.entryId}`, occurredAt: '2026-11-23T15:00:00Z', to: 'another-place' }
  return { keeper, caseId, bookOut: { ...asked, act: 'BookOut', input: out } }
}

/** Ends what the officer may do, by another process. */
async function endAppointment(officerId: string) {
  const state = await journey.registrar.findCase(officerId)
  const appointment = [...(state?.subjects.values() ?? [])].find(({ kind }) => kind === 'appointment')
  journey.setClock(at)
  const input = { subjectId: appointment?.id, lastOn: '2026-11-22', zone, reason: 'They have left, in this invented record.' }
  await journey.act('EndAppointment', journey.founderId, input, officerId)
}

describe('an act is asked of a process whose line to the database is cut', () => {
  it('and another process ended the appointment it is done by meanwhile: it is assessed anew, and not permitted', async () => {
    const { keeper, caseId, bookOut } = await held()
    line.cut('reset')
    // It is assessed by what is in memory, and waits for the line.
    const asked = away.registrar.act(bookOut).catch((fault: unknown) => fault)
    await setTimeout(300)
    await endAppointment(keeper)
    line.mend()
    expect(await asked).toBeInstanceOf(NotPermitted)
    expect((await journey.entries(caseId)).map(({ act }) => act)).toEqual(['Arrest', 'BookIn'])
  })

  it('and while it does not hear of what others write, it knows no case but by asking for it', async () => {
    const { keeper } = await held()
    line.cut('reset')
    await endAppointment(keeper)
    line.mend()
    const [here, there] = [await away.registrar.findCase(keeper), await journey.registrar.findCase(keeper)]
    expect(here?.sequence).toBe(there?.sequence)
  })

  it('and nobody recorded anything meanwhile: it is recorded as it was assessed, once', async () => {
    const { caseId, bookOut } = await held()
    line.cut('reset')
    const asked = away.registrar.act(bookOut)
    await setTimeout(300)
    line.mend()
    expect((await asked).outcome).toBe('recorded')
    expect((await journey.entries(caseId)).map(({ act }) => act)).toEqual(['Arrest', 'BookIn', 'BookOut'])
  })
})
