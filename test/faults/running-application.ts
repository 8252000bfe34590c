import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Position } from '../../src/law/officers/positions.ts'
import { openRecordDatabase } from '../../src/ledger/server/open-record-database.ts'
import type { RecordDatabase } from '../../src/ledger/server/record-database.ts'
import { placeId } from '../../src/offices/places/exports.ts'
import { openRecord } from '../../src/open-record.ts'
import { newId } from '../../src/registrar/new-id.ts'
import { readSettings } from '../../src/settings.ts'
import { makeTestFolder } from '../record/make-test-folder.ts'
import { type Partner, startPartner } from '../record/outbox/partner-server.ts'

const main = join(import.meta.dirname, '../../src/main.ts')
const trace = { sessionId: null, address: null, door: 'system' } as const
export const zone = 'America/New_York'
export const place = 'EXMPDET'
/** What the key of the tests may do. */
const keyActs = ['RegisterPerson', 'Arrest', 'RecordArrestReport', 'BookIn', 'FileGrievance', 'BookOut']

/** The application as an agency runs it: a process of its own over a record of its own that is flushed to disk, to be killed at will. */
export interface RunningApplication {
  home: string
  /** Whom the key acts as. */
  officerId: string
  key: string
  /** A partner's system that hears of all notices to the custody office. */
  partner: Partner
  /** Where it answers; another port after each start. */
  url(): string
  /** Started once more, by hand, with nothing mended; resolves when it answers. */
  start(): Promise<void>
  /** kill -9. Resolves when it is gone. */
  kill(): Promise<void>
  isRunning(): boolean
  /** The last it said on its error output since it was started. */
  said(): string
  /** Looks into its database beside it. It runs, so nothing is started or stopped by looking. */
  look<T>(with_: (database: RecordDatabase) => Promise<T>): Promise<T>
  /** Ends it in order, and all that is left of it. */
  close(): Promise<void>
}

export async function runApplication(): Promise<RunningApplication> {
  const home = await makeTestFolder()
  const partner = await startPartner()
  const prepared = await prepare(home, partner.url)
  let running: Started | undefined
  const start = async () => {
    running = await startProcess(home)
  }
  await start()
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!running || running.child.exitCode !== null || running.child.signalCode !== null) return
    const ended = once(running.child, 'exit')
    running.child.kill(signal)
    await ended
  }
  return {
    ...{ home, partner, start },
    ...prepared,
    url: () => running?.url ?? '',
    kill: () => end('SIGKILL'),
    said: () => running?.said() ?? '',
    isRunning: () => running?.child.exitCode === null && running.child.signalCode === null,
    async look(with_) {
      const database = await openRecordDatabase({ WRIT_HOME: home })
      return with_(database).finally(() => database.close())
    },
    async close() {
      await end('SIGTERM')
      await partner.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** A record with an officer, a place and a key of a program, as an agency would have them before its first day. */
async function prepare(home: string, partnerUrl: string): Promise<{ officerId: string; key: string }> {
  const record = await openRecord(readSettings({ WRIT_HOME: home, WRIT_WEBHOOKS_PRIVATE: 'true' }))
  const act = async (name: string, by: string, input: object, caseId?: string) => {
    const { outcome, entry } = await record.registrar.act({ act: name, officerId: by, input, trace, ...(caseId ? { caseId } : {}) })
    if (outcome === 'refused') throw new Error(`${name} was refused: ${entry.findings.map(({ fact }) => fact).join(' ')}`)
    return entry.caseId
  }
  try {
    const began = { fromOn: '2020-01-01', zone }
    const { caseId: founder } = await record.found(
      { name: 'Founder Example', office: 'personnel', because: 'To be killed.', ...began },
      trace,
    )
    const appoint = (position: Position, officerId?: string) =>
      act('AppointOfficer', founder, { name: 'Ana Example', position, office: 'custody', ...began }, officerId)
    const planner = await appoint('detention-compliance-officer')
    await act(
      'RegisterPlace',
      planner,
      { code: place, name: 'Example', facilityKind: 'detention', openedOn: '2020-01-01', zone },
      placeId(place),
    )
    const officerId = await appoint('deportation-officer')
    await appoint('records-officer', officerId)
    const told = { subscriptionId: newId(), name: 'Example County', url: partnerUrl, recipients: ['office:custody'], abouts: [] }
    await record.subscribe(told, founder)
    await record.access.accounts.open({ officerId, signInName: 'ana.example' }, { officerId: founder }, record.now())
    const expiresAt = record.now().add({ hours: 48 })
    const scope = { label: 'Example program', acts: keyActs, reads: ['cases', 'documents'], expiresAt }
    const { secret } = await record.access.keys.make({ officerId, ...scope }, { officerId: founder }, record.now())
    return { officerId, key: secret }
  } finally {
    await record.close()
  }
}

interface Started {
  child: ChildProcess
  url: string
  said(): string
}

/** As `npm start` runs it, over a record founded in earnest. What it says on the way is told where it does not come up. */
async function startProcess(home: string): Promise<Started> {
  const flags = ['--max-semi-space-size=64', '--no-allocation-site-pretenuring', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, main, 'serve', '--record'], {
    env: { PATH: process.env.PATH, WRIT_HOME: home, PORT: '0', HOST: '127.0.0.1', WRIT_WEBHOOKS_PRIVATE: 'true' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  const url = await new Promise<string>((answers, fails) => {
    child.stderr?.on('data', (text: Buffer) => {
      said = (said + text).slice(-10_000)
      const at = /Writ is at http:\/\/localhost:(\d+)/.exec(said)
      if (at) answers(`http://127.0.0.1:${at[1]}`)
    })
    child.once('exit', (code, signal) => fails(new Error(`The application ended by itself (${code ?? signal}). ${said}`)))
  })
  return { child, url, said: () => said }
}
