import type { Entry } from '../../../kernel/entry.ts'
import type { Access } from '../../../ledger/access/open-access.ts'
import type { Ledger, Trace } from '../../../ledger/ledger.ts'
import type { DemoOfficer } from '../../../offices/personnel/demo-officers.ts'
import { demoFounder, demoOfficers } from '../../../offices/personnel/demo-officers.ts'
import { isDemonstrationRecord } from '../../../registrar/is-demonstration-record.ts'
import type { Registrar } from '../../../registrar/registrar.ts'

/** What a demonstration is made with: the ways everybody acts by. */
export interface DemonstrationParts {
  ledger: Pick<Ledger, 'position' | 'readFrom'>
  registrar: Pick<Registrar, 'act'>
  access: Access
  found(input: unknown, trace: Trace): Promise<Entry>
  now(): Temporal.Instant
}

const zone = 'America/New_York'
const trace: Trace = { sessionId: null, address: null, door: 'system' }
const FOUNDED_DAYS_AGO = 30
const CREDENTIAL_DAYS = 365

/**
 * Appoints the invented officers of an empty record by real acts, and opens their accounts. Asked again it does what is left to do. A record
 * that was founded for real is left alone.
 * @returns whether the record is a demonstration
 */
export async function prepareDemonstration(parts: DemonstrationParts): Promise<boolean> {
  if ((await parts.ledger.position()) === 0) await foundDemonstration(parts)
  if (!(await isDemonstrationRecord(parts))) return false
  const opened = new Set((await parts.access.accounts.list()).map(({ signInName }) => signInName))
  if (demoOfficers.every(({ signInName }) => opened.has(signInName))) return true
  const [first] = await parts.ledger.readFrom(0, 1)
  const founderId = first?.caseId ?? ''
  const ids = new Map<string, string>()
  if (!opened.has(demoFounder.signInName)) await openAccount(parts, founderId, founderId, demoFounder.signInName)
  for (const officer of demoOfficers) ids.set(officer.signInName, await appoint(parts, founderId, officer))
  for (const officer of demoOfficers) {
    const officerId = ids.get(officer.signInName) ?? ''
    ids.set(officer.position, ids.get(officer.position) ?? officerId)
    await supervise(parts, founderId, ids, officer)
    await train(parts, ids.get('training-officer') ?? '', officerId, officer)
    await clear(parts, ids.get('records-supervisor') ?? '', officerId, officer)
    if (!opened.has(officer.signInName)) await openAccount(parts, founderId, officerId, officer.signInName)
  }
  return true
}

const dayBefore = (parts: DemonstrationParts, days: number): string =>
  parts.now().toZonedDateTimeISO(zone).toPlainDate().subtract({ days }).toString()

const foundDemonstration = (parts: DemonstrationParts) =>
  parts.found(
    {
      name: demoFounder.name,
      office: 'personnel',
      fromOn: dayBefore(parts, FOUNDED_DAYS_AGO),
      zone,
      because: 'The record was empty, and is a demonstration: everybody in it is invented.',
      isDemonstration: true,
    },
    trace,
  )

/** One act, done once however often it is asked for. @returns its case */
async function act(
  parts: DemonstrationParts,
  officerId: string,
  name: string,
  key: string,
  input: object,
  caseId?: string,
): Promise<string> {
  const { entry, outcome } = await parts.registrar.act({
    act: name,
    officerId,
    input,
    idempotencyKey: `demonstration ${name} ${key}`,
    trace,
    ...(caseId === undefined ? {} : { caseId }),
  })
  if (outcome === 'refused') throw new Error(`the demonstration could not be made: ${name} was refused for ${key}`)
  return entry.caseId
}

const appoint = (parts: DemonstrationParts, founderId: string, { name, position, office, signInName }: DemoOfficer) =>
  act(parts, founderId, 'AppointOfficer', signInName, { name, position, office, fromOn: dayBefore(parts, FOUNDED_DAYS_AGO), zone })

async function supervise(parts: DemonstrationParts, founderId: string, ids: ReadonlyMap<string, string>, officer: DemoOfficer) {
  const { signInName, supervisor } = officer
  if (supervisor === undefined) return
  await act(parts, founderId, 'AssignSupervisor', signInName, { supervisorId: ids.get(supervisor) ?? '' }, ids.get(signInName))
}

async function train(parts: DemonstrationParts, trainerId: string, officerId: string, { credentials, signInName }: DemoOfficer) {
  const validThroughOn = dayBefore(parts, -CREDENTIAL_DAYS)
  for (const credential of credentials) {
    const key = `${signInName} ${credential}`
    const course = { course: credential, completedOn: dayBefore(parts, FOUNDED_DAYS_AGO), zone, provider: 'Example Academy (invented)' }
    await act(parts, trainerId, 'RecordTraining', key, course, officerId)
    const issued = { credential, issuedOn: course.completedOn, validThroughOn, zone, issuedBy: 'Example Academy (invented), paper 1' }
    await act(parts, trainerId, 'RecordEarlierCredential', key, issued, officerId)
  }
}

async function clear(parts: DemonstrationParts, supervisorId: string, officerId: string, { clearances, signInName }: DemoOfficer) {
  for (const restriction of clearances) {
    const reason = 'Invented: to show what an officer with this clearance sees.'
    const input = { restriction, fromOn: dayBefore(parts, FOUNDED_DAYS_AGO), zone, reason }
    await act(parts, supervisorId, 'ClearForRestriction', `${signInName} ${restriction}`, input, officerId)
  }
}

const openAccount = (parts: DemonstrationParts, by: string, officerId: string, signInName: string) =>
  parts.access.accounts.open({ officerId, signInName, isDemonstration: true }, { officerId: by }, parts.now())
