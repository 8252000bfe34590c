import type { CaseState } from '../../kernel/case-state.ts'
import { type DeathLaw, type DeathOnRecord, deathOf, type OutsideReport, outsideReports } from '../../offices/deaths/exports.ts'
import { isMinor, restrictionsOf } from '../../offices/people/exports.ts'

/** What the pages of deaths stand on. */
export interface DeathsDoor {
  registers: Record<'deaths' | 'deathReports', { states(): Promise<readonly CaseState[]> }>
  findCase(caseId: string): Promise<CaseState | undefined>
  law(): DeathLaw
  now(): Temporal.Instant
  position(): Promise<number>
  /** Names of places by code. */
  places(): Promise<ReadonlyMap<string, string>>
}

/** Every death on record as it stands now, the latest first. */
export async function readDeaths(door: Pick<DeathsDoor, 'registers' | 'findCase' | 'law' | 'now'>): Promise<readonly DeathOnRecord[]> {
  const [now, law] = [door.now(), door.law()]
  const deaths = await Promise.all(
    (await door.registers.deaths.states()).map(async (state) => {
      const person = state.personId === null ? undefined : await door.findCase(state.personId)
      const kept = person ? { restrictions: restrictionsOf(person), isMinor: isMinor(person) === true } : {}
      return deathOf(state, { now, law, ...kept })
    }),
  )
  return deaths.flatMap((death) => death ?? []).toSorted((one, other) => other.diedOn.localeCompare(one.diedOn))
}

/** Reports from outside, the latest first. */
export const readOutsideReports = async ({ registers }: Pick<DeathsDoor, 'registers'>): Promise<readonly OutsideReport[]> =>
  outsideReports(await registers.deathReports.states())
