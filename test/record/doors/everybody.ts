import { type Position, positionIds } from '../../../src/law/officers/positions.ts'
import type { TestDesk, Visitor } from './open-desk.ts'
import { origin } from './open-desk.ts'

/** Somebody of each position, somebody of none, and what each holds to come in by. */
export interface Everybody {
  /** By position; `nobody` holds none and is an officer all the same. */
  visitors: ReadonlyMap<Position | 'no-position', Visitor>
  /** A key for each, which names every act and every read. */
  keys: ReadonlyMap<Position | 'no-position', string>
  /** A key of a deportation officer that names one read alone. */
  narrowKey: string
}

const zone = 'America/New_York'
const trace = { sessionId: null, address: null, door: 'system' } as const
const reads = ['cases', 'documents', 'search', 'board', 'readings'] as const

export async function everybody(desk: TestDesk): Promise<Everybody> {
  const { registrar, access, now } = desk.record
  const founder = desk.officers.get('frankie.founder') ?? ''
  const maker = desk.officers.get('kit.keys') ?? ''
  const acts = [...desk.record.catalogue.acts.keys()]
  const visitors = new Map<Position | 'no-position', Visitor>()
  const keys = new Map<Position | 'no-position', string>()
  const key = async (officerId: string, names: { acts: readonly string[]; reads: readonly string[] }) =>
    (await access.keys.make({ officerId, label: 'test', ...names, expiresAt: now().add({ hours: 24 }) }, { officerId: maker }, now()))
      .secret
  let narrowKey = ''
  for (const position of [...positionIds, 'no-position'] as const) {
    const appointed = await registrar.act({
      act: 'AppointOfficer',
      officerId: founder,
      trace,
      input: {
        name: `Example ${position}`,
        position: position === 'no-position' ? 'statistician' : position,
        office: 'custody',
        // Somebody whose appointment begins next year holds no position today.
        fromOn: position === 'no-position' ? '2027-01-01' : '2020-01-01',
        zone,
      },
    })
    const officerId = appointed.entry.caseId
    const signInName = `example.${position}`
    await access.accounts.open({ officerId, signInName, isDemonstration: true }, { officerId: founder }, now())
    visitors.set(position, await desk.enter(officerId))
    keys.set(position, await key(officerId, { acts, reads }))
    if (position === 'deportation-officer') narrowKey = await key(officerId, { acts: [], reads: ['board'] })
  }
  return { visitors, keys, narrowKey }
}

/** Asks the API with a key, or with none. */
export const callApi = (desk: TestDesk, path: string, body: unknown, key?: string) =>
  desk.app.request(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(body),
  })
