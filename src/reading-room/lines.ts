import type { OfficerStanding } from '../acts/officer-standing.ts'
import type { CaseState } from '../kernel/case-state.ts'
import type { Restriction } from '../kernel/restriction.ts'
import { findStanding } from './enter.ts'
import { isUuid } from './is-uuid.ts'
import { isClosedWhole, mayOpen, mayOpenSome } from './may-open.ts'
import type { Lines, Naming } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'
import { findWithheldClocks } from './withheld-clocks.ts'

/** Ids asked for at a time. */
const AT_ONCE = 20_000

/** As a case is opened, so a line of it is shown: by the same rule, asked of many cases at once. */
export function linesFor(parts: RoomParts, standing: OfficerStanding): Lines {
  const stateOf = async (caseId: string) => {
    const entries = await parts.ledger.readCase(caseId)
    return entries.length > 0 ? parts.fold(entries) : undefined
  }
  const of: Lines['of'] = async (states) => {
    // What a list tells of a case is folded from all its entries: where reading any of it is restricted, the line is left out.
    const isCleared = (restriction: Restriction) => standing.clearances.includes(restriction)
    const shown = (await choose(parts, standing, states)).filter(({ restrictions }) => restrictions.every(isCleared))
    return { readable: shown, withheld: states.length - shown.length }
  }
  return {
    of,
    async readable(entries) {
      const ofCase = new Map(entries.map((entry) => [entry.caseId, entry]))
      const states = await Promise.all(
        [...ofCase.values()].map(async ({ caseId, office, personId }) => {
          const state = await stateOf(caseId)
          return state && { ...state, office: state.office || office, personId: state.personId ?? personId }
        }),
      )
      const opened = await choose(
        parts,
        standing,
        states.filter((state) => state !== undefined),
      )
      return new Set(opened.map(({ caseId }) => caseId))
    },
    naming: (cases) => nameCases(parts, standing, cases),
    withheld: (clocks) => findWithheldClocks(parts, standing, clocks),
  }
}

async function nameCases(parts: RoomParts, standing: OfficerStanding, cases: Parameters<Lines['naming']>[0]): ReturnType<Lines['naming']> {
  const closed = await findClosed(parts, standing)
  const { openers } = parts.catalogue
  const isOfPosition = (kind: string) => mayOpenSome(standing, [kind], openers)
  const byKind = (kind: string | undefined): Naming => (kind !== undefined && isOfPosition(kind) ? 'open' : 'other')
  const opensAll = Object.keys(openers).every(isOfPosition)
  const kinds = new Map(cases.flatMap(({ caseId, kind }) => (kind === undefined ? [] : [[caseId, kind]])))
  const ids = opensAll ? [] : [...new Set(cases.map(({ caseId }) => caseId))].filter((caseId) => isUuid(caseId) && !kinds.has(caseId))
  for (let from = 0; from < ids.length; from += AT_ONCE)
    for (const [caseId, kind] of await parts.kindsOf(ids.slice(from, from + AT_ONCE))) kinds.set(caseId, kind)
  return (caseId) => (closed.has(caseId) ? 'restricted' : opensAll ? 'open' : byKind(kinds.get(caseId)))
}

/** Ids of the records of people, and of the cases about them, that a restriction closes whole to this officer. */
async function findClosed(parts: RoomParts, standing: OfficerStanding): Promise<ReadonlySet<string>> {
  const restricted = await parts.restricted()
  const closed = restricted.filter(({ restrictions }) => isClosedWhole({ standing, restrictions })).map(({ caseId }) => caseId)
  return new Set(closed.length === 0 ? [] : [...closed, ...(await parts.casesAbout(closed))])
}

async function choose(parts: RoomParts, standing: OfficerStanding, states: readonly CaseState[]): Promise<readonly CaseState[]> {
  const closed = await findClosed(parts, standing)
  const isClosed = ({ caseId, personId }: CaseState) => closed.has(caseId) || (personId !== null && closed.has(personId))
  const opens = (state: CaseState, supervisorId: string | null) =>
    !isClosed(state) && mayOpen({ standing, state, restrictions: state.restrictions, supervisorId }, parts.catalogue.openers).may
  const workerOf = ({ kind, caseId, assignedTo }: CaseState) => (kind === 'officer' ? caseId : assignedTo)
  const doubtful = states.filter((state) => !opens(state, null) && opens(state, standing.officerId))
  const workers = [...new Set(doubtful.flatMap((state) => workerOf(state) ?? []))]
  const supervisors = new Map(
    await Promise.all(workers.map(async (worker) => [worker, (await findStanding(parts, worker))?.supervisorId ?? null] as const)),
  )
  return states.filter((state) => opens(state, supervisors.get(workerOf(state) ?? '') ?? null))
}
