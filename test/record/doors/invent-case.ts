import { placeId } from '../../../src/offices/places/exports.ts'
import type { ActResult } from '../../../src/registrar/registrar.ts'
import type { TestDesk } from './open-desk.ts'

export interface InventedCase {
  personId: string
  caseId: string
  /** Does another act as an invented officer, in this case unless another is given; null begins a new one. */
  act(signInName: string, act: string, input: unknown, caseId?: string | null): Promise<ActResult>
}

const trace = { sessionId: null, address: null, door: 'system' } as const
const zone = 'America/New_York'

/** Two places, one registered person, and a case about them. All of it invented. */
export async function inventCase(desk: TestDesk): Promise<InventedCase> {
  let current: string | undefined
  const act: InventedCase['act'] = async (signInName, name, input, caseId) => {
    const officerId = desk.officers.get(signInName) ?? signInName
    const of = caseId === null ? undefined : (caseId ?? current)
    return desk.record.registrar.act({ act: name, officerId, input, trace, ...(of === undefined ? {} : { caseId: of }) })
  }
  await inventPlaces(desk)
  const registered = await act('riley.records', 'RegisterPerson', person)
  const personId = registered.entry.caseId
  const opened = await act('devon.deportation', 'OpenExample', opening(personId))
  current = opened.entry.caseId
  return { personId, caseId: current, act }
}

export const person = {
  familyName: 'Inventada',
  givenNames: 'Ana',
  birthOn: '1990-02-28',
  aNumber: 'A012-345-678',
  language: 'es',
  isMinor: false,
}

export const opening = (personId: string) => ({ personId, occurredAt: '2026-03-06T06:30:00-05:00', zone })

export const note = {
  court: 'Invented District Court',
  docket: '26-cv-00000',
  orderedOn: '2026-03-06',
  isForbidden: false,
  says: 'The words of the order.',
}

export async function inventPlaces(desk: TestDesk): Promise<void> {
  const officerId = desk.officers.get('quinn.compliance') ?? ''
  const register = (code: string, name: string, facilityKind: string) =>
    desk.record.registrar.act({
      act: 'RegisterPlace',
      caseId: placeId(code),
      officerId,
      trace,
      input: { code, name, facilityKind, zone, openedOn: '2020-01-01', capacity: 40 },
    })
  await register('EXAHOLD', 'Example City Hold Room', 'hold-room')
  await register('EXACNTY', 'Example County Detention Center', 'detention')
}
