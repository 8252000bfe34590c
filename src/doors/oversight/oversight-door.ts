import type { Catalogue } from '../../acts/catalogue.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import type { Board, OverdueCount } from '../../ledger/board/board.ts'
import type { DeathOnRecord } from '../../offices/deaths/exports.ts'
import { type LateAtPlace, lateAtPlaces } from '../../offices/inspections/exports.ts'
import { type ComplaintOnRecord, complaintsOf } from '../../offices/legal-access/exports.ts'
import { type Overseer, type OversightItem, overseersOf, oversightCaseId, oversightItems } from '../../offices/oversight/exports.ts'
import { type DeathsDoor, readDeaths } from '../deaths/deaths-door.ts'

/** What the pages of oversight stand on. */
export interface OversightDoor extends Omit<DeathsDoor, 'registers'> {
  registers: DeathsDoor['registers'] & Record<'complaints' | 'inspections', { states(): Promise<readonly CaseState[]> }>
  board: Pick<Board, 'overdueByRule'>
  catalogue: Pick<Catalogue, 'offices'>
}

/** All that is overseen, as it stands at one moment. */
export interface OversightRead {
  overseers: readonly Overseer[]
  items: readonly OversightItem[]
  /** Deaths after which something is overdue. */
  deaths: readonly DeathOnRecord[]
  /** Inspections not held and corrections not seen, oldest first. */
  atPlaces: readonly LateAtPlace[]
  /** Names of places by code. */
  places: ReadonlyMap<string, string>
  /** Not answered, oldest first. */
  complaints: readonly ComplaintOnRecord[]
  clocks: readonly OverdueCount[]
  position: number
  at: Temporal.Instant
}

/** Counted on the items, the deaths and the places themselves, and listed there one by one. */
const listedElsewhere: readonly string[] = ['detainee-death', 'oversight-agreed', 'inspection-agreed']

const KEEP_SECONDS = 60

/** Reads everything; the count over the board is used again for a minute while nothing was recorded. */
export function openOversight(door: OversightDoor): () => Promise<OversightRead> {
  let kept: { position: number; at: Temporal.Instant; counts: Promise<readonly OverdueCount[]> } | undefined
  const clocksAt = (position: number, at: Temporal.Instant): Promise<readonly OverdueCount[]> => {
    const isFresh = kept?.position === position && Math.abs(kept.at.until(at).total('seconds')) < KEEP_SECONDS
    if (!kept || !isFresh) kept = { position, at, counts: door.board.overdueByRule(at) }
    kept.counts.catch(() => {
      kept = undefined
    })
    return kept.counts
  }
  return async () => {
    const [position, at] = [await door.position(), door.now()]
    const [state, deaths, people, inspected, places, clocks] = await Promise.all([
      door.findCase(oversightCaseId),
      readDeaths(door),
      door.registers.complaints.states(),
      door.registers.inspections.states(),
      door.places(),
      clocksAt(position, at),
    ])
    return {
      overseers: state ? overseersOf(state) : [],
      items: state ? oversightItems(state, at) : [],
      deaths: deaths.filter(({ overdue }) => overdue.length > 0),
      atPlaces: lateAtPlaces(inspected, at),
      places,
      complaints: people
        .flatMap(complaintsOf)
        .filter(({ answeredAt }) => answeredAt === null)
        .toSorted((one, other) => one.sentAt.localeCompare(other.sentAt)),
      clocks: clocks.filter(({ rule }) => !listedElsewhere.includes(rule)),
      position,
      at,
    }
  }
}
