import type { ActResult } from '../../../src/registrar/registrar.ts'
import { inventPlaces } from '../doors/invent-case.ts'
import type { TestDesk } from '../doors/open-desk.ts'

export interface InventedArrest {
  personId: string
  caseId: string
  /** Acts in the custody case, unless another is given. @throws where it is not recorded */
  act(signInName: string, act: string, input: unknown, caseId?: string): Promise<ActResult>
  /** Books the person in. */
  bookIn(facility: string, occurredAt: string, facilityKind?: string): Promise<ActResult>
}

const trace = { sessionId: null, address: null, door: 'system' } as const
const zone = 'America/New_York'

/** Two places, and Ana Inventada, arrested at 6:30 am in New York on Friday 6 March 2026 and not booked in. All of it invented. */
export async function inventArrest(desk: TestDesk, occurredAt = '2026-03-06T06:30:00-05:00'): Promise<InventedArrest> {
  const ask = async (signInName: string, name: string, input: unknown, caseId?: string) => {
    const officerId = desk.officers.get(signInName) ?? signInName
    const result = await desk.record.registrar.act({ act: name, officerId, input, trace, ...(caseId === undefined ? {} : { caseId }) })
    if (result.outcome === 'refused') throw new Error(`${name}: ${result.assessment.findings.map(({ fact }) => fact).join(' ')}`)
    return result
  }
  await inventPlaces(desk)
  const registered = await ask('riley.records', 'RegisterPerson', ana)
  const personId = registered.entry.caseId
  const arrested = await ask('devon.deportation', 'Arrest', {
    personId,
    occurredAt,
    zone,
    place: 'An invented street corner in Example City',
    arrestingOfficerId: desk.officers.get('devon.deportation'),
    isArrestWithoutWarrant: true,
    violationGrounds: 'Invented grounds.',
    escapeFactors: 'Invented facts that made escape likely.',
    isToldWhy: true,
    homeEntry: 'no-home-entered',
  })
  const { caseId } = arrested.entry
  const act: InventedArrest['act'] = (signInName, name, input, of = caseId) => ask(signInName, name, input, of)
  return {
    personId,
    caseId,
    act,
    bookIn: (facility, at, facilityKind = 'hold-room') =>
      act('dana.detention', 'BookIn', { occurredAt: at, facility, facilityKind, zone, from: 'arrest' }),
  }
}

const ana = {
  familyName: 'Inventada Núñez',
  givenNames: 'Ana',
  birthOn: '1990-02-28',
  countryOfBirth: 'Guatemala',
  aNumber: 'A012-345-678',
  language: 'es',
  isMinor: false,
}
