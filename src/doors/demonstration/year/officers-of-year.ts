import { yearOfficers } from '../../../demo/year/teams.ts'
import type { YearSetting } from '../../../demo/year/year-setting.ts'
import type { Trace } from '../../../ledger/ledger.ts'
import type { Registrar } from '../../../registrar/registrar.ts'

/** Finds the officer of a role: of the area, or of the whole agency. */
export type OfficerOf = (role: string, area: number | null) => string

const trace: Trace = { sessionId: null, address: null, door: 'system' }
const zone = 'America/New_York'
const keyOf = (role: string, area: number | null) => `${role} ${area ?? ''}`

/**
 * Appoints, trains and clears everybody who acts in the year, by real acts of the founder and of those appointed first. Credentials are valid through the
 * year.
 */
export async function appointOfficers(
  registrar: Pick<Registrar, 'act'>,
  founderId: string,
  { fromOn, areas }: YearSetting,
): Promise<OfficerOf> {
  const ids = new Map<string, string>()
  const officerOf: OfficerOf = (role, area) => {
    const id = ids.get(keyOf(role, area)) ?? ids.get(keyOf(role, null))
    if (id === undefined) throw new Error(`Nobody was appointed ${role} of area ${area}.`)
    return id
  }
  const day = Temporal.PlainDate.from(fromOn)
  const before = day.subtract({ days: 20 }).toString()
  const act = async (by: string, name: string, input: object, caseId?: string) => {
    const { entry, outcome } = await registrar.act({ act: name, officerId: by, input, trace, ...(caseId === undefined ? {} : { caseId }) })
    if (outcome === 'refused') throw new Error(`${name} was refused: ${entry.findings.map(({ fact }) => fact).join(' ')}`)
    return entry.caseId
  }
  for (const { role, area, name, position, office, credentials, clearances, supervisor } of yearOfficers(areas)) {
    const id = await act(founderId, 'AppointOfficer', { name, position, office, fromOn: before, zone })
    ids.set(keyOf(role, area), id)
    if (supervisor) await act(founderId, 'AssignSupervisor', { supervisorId: officerOf(supervisor, area) }, id)
    for (const credential of credentials) {
      const issuedBy = 'Example Academy (invented), paper 1'
      await act(
        officerOf('trainer', null),
        'RecordTraining',
        { course: credential, completedOn: before, zone, provider: 'Example Academy (invented)' },
        id,
      )
      const issued = { credential, issuedOn: before, validThroughOn: day.add({ days: 500 }).toString(), zone, issuedBy }
      await act(officerOf('trainer', null), 'RecordEarlierCredential', issued, id)
    }
    for (const restriction of clearances)
      await act(
        officerOf('records-supervisor', null),
        'ClearForRestriction',
        { restriction, fromOn: before, zone, reason: 'Invented: the work of the post.' },
        id,
      )
  }
  return officerOf
}
