import type { ActResult } from '../../../src/registrar/registrar.ts'
import { type RecordForTests, recordForTests, testTrace } from '../registrar/record-for-tests.ts'

/** Everybody and every place a journey through custody needs, in a whole record on real PostgreSQL. */
export interface Journey extends RecordForTests {
  ana: string
  ben: string
  supervisor: string
  director: string
  keeper: string
  counsel: string
  /** Acts at a moment, whatever comes of it; throws what the registrar throws. */
  tries(at: string, act: string, officerId: string, input: unknown, caseId?: string): Promise<ActResult>
  /** Acts at a moment, and expects it recorded. */
  does(at: string, act: string, officerId: string, input: unknown, caseId?: string): Promise<ActResult>
  /** Open clocks of a case on the board at a moment, soonest first. */
  clocks(caseId: string, at: string): Promise<readonly { clock: string; dueAt: string | null; dueOn: string | null }[]>
}

const trained = { credentials: ['basic-immigration-law-enforcement', 'warrant-service'] as const }

export async function beginJourney(given: Parameters<typeof recordForTests>[0] = {}): Promise<Journey> {
  const record = await recordForTests(given)
  const ana = await record.officer(['deportation-officer'], { name: 'Ana Example', ...trained })
  const ben = await record.officer(['deportation-officer'], { name: 'Ben Example', ...trained })
  const supervisor = await record.officer(['supervisory-deportation-officer'], { name: 'Sol Example', ...trained })
  const director = await record.officer(['field-office-director'], { name: 'Dot Example' })
  const keeper = await record.officer(['detention-officer'], { name: 'Kit Example' })
  const counsel = await record.officer(['attorney'], { name: 'Lee Example', office: 'opla' })
  await record.place('EXMPHOLD', { facilityKind: 'hold-room', capacity: 8 })
  await record.place('EXMPDET', { facilityKind: 'detention' })
  const tries: Journey['tries'] = (at, act, officerId, input, caseId) => {
    record.setClock(at)
    return record.registrar.act({ act, officerId, input, trace: testTrace, ...(caseId ? { caseId } : {}) })
  }
  return {
    ...record,
    ...{ ana, ben, supervisor, director, keeper, counsel, tries },
    async does(at, act, officerId, input, caseId) {
      const result = await tries(at, act, officerId, input, caseId)
      if (result.outcome === 'recorded') return result
      throw new Error(`${act} was refused: ${result.assessment.findings.map(({ fact }) => fact).join(' ')}`)
    },
    async clocks(caseId, at) {
      const { rows } = await record.board.page({ caseId, limit: 100 }, Temporal.Instant.from(at))
      return rows.map(({ clock, dueAt, dueOn }) => ({ clock, dueAt, dueOn }))
    },
  }
}
