import { findLatest } from '../../src/kernel/subjects-of.ts'
import type { Position } from '../../src/law/officers/positions.ts'
import { placeId } from '../../src/offices/places/exports.ts'
import { type OpenRecord, openRecord } from '../../src/open-record.ts'
import { readSettings } from '../../src/settings.ts'

const trace = { sessionId: null, address: null, door: 'system' } as const
const zone = 'America/New_York'
const began = { fromOn: '2020-01-01', zone }

/** A record of its own with officers, a place and people in custody there: what one act after another can be measured on. */
export interface ActSetting {
  record: OpenRecord
  officerId: string
  /** One case for each caller. */
  cases: readonly string[]
  act(act: string, officerId: string, input: unknown, caseId?: string): Promise<string>
}

export async function openActSetting(home: string, callers: number): Promise<ActSetting> {
  const record = await openRecord(readSettings({ WRIT_HOME: home }))
  const act = actingOn(record)
  const founder = await record.found({ name: 'Founder Example', office: 'personnel', because: 'A record to measure.', ...began }, trace)
  const officer = (position: Position) => act('AppointOfficer', founder.caseId, { name: 'Example', position, office: 'custody', ...began })
  const [officerId, planner, keeper] = [
    await officer('detention-officer'),
    await officer('detention-compliance-officer'),
    await officer('records-officer'),
  ]
  const place = { code: 'EXMPDET', name: 'Example Place', facilityKind: 'detention', openedOn: '2020-01-01', zone }
  await act('RegisterPlace', planner, place, placeId('EXMPDET'))
  const cases = await Promise.all(
    Array.from({ length: callers }, async (_, number) => {
      const personId = await act('RegisterPerson', keeper, {
        familyName: `Invented ${number}`,
        givenNames: 'Inés',
        language: 'es',
        isMinor: false,
      })
      return act('BookIn', officerId, { ...bookIn, occurredAt: record.now().toString(), personId })
    }),
  )
  return { record, officerId, cases, act }
}

/** The same record, opened again. */
export async function reopenActSetting(home: string, { officerId, cases }: Pick<ActSetting, 'officerId' | 'cases'>): Promise<ActSetting> {
  const record = await openRecord(readSettings({ WRIT_HOME: home }))
  return { record, officerId, cases, act: actingOn(record) }
}

const actingOn =
  (record: OpenRecord): ActSetting['act'] =>
  async (act, officerId, input, caseId) => {
    const { outcome, entry } = await record.registrar.act({ act, officerId, input, trace, ...(caseId === undefined ? {} : { caseId }) })
    if (outcome === 'refused') throw new Error(`${act} was refused: ${entry.findings.map(({ fact }) => fact).join(' ')}`)
    return entry.caseId
  }

const bookIn = { facility: 'EXMPDET', facilityKind: 'detention', zone, from: 'another-place', belongings: 'One blue jacket, one book.' }

const isHeld = async ({ registrar }: OpenRecord, caseId: string): Promise<boolean> => {
  const state = await registrar.findCase(caseId)
  return state !== undefined && findLatest(state, 'stint')?.facts.bookedOutAt === null
}

/**
 * One caller: books the person of a case out and in again, until told to stop or `most` acts are done. Looking up the stay to end is part of the time,
 * as it is of a door's: the case is in memory, and no question to the database.
 * @returns how long each took, in ms
 */
export async function actOnAndOn(
  { record, officerId }: ActSetting,
  caseId: string,
  until: () => boolean,
  most = Number.POSITIVE_INFINITY,
): Promise<number[]> {
  const took: number[] = []
  const now = () => record.now().toString({ fractionalSecondDigits: 3 })
  for (let isIn = await isHeld(record, caseId); took.length < most && !until(); isIn = !isIn) {
    const started = performance.now()
    const state = isIn ? await record.registrar.findCase(caseId) : undefined
    const stint = state && findLatest(state, 'stint')
    const [act, input] = isIn
      ? (['BookOut', { subjectId: stint?.id, occurredAt: now(), to: 'another-place', belongings: 'One blue jacket, one book.' }] as const)
      : (['BookIn', { ...bookIn, occurredAt: now() }] as const)
    const { outcome } = await record.registrar.act({ act, officerId, caseId, input, trace })
    if (outcome !== 'recorded') throw new Error(`${act} was refused.`)
    took.push(performance.now() - started)
  }
  return took
}
