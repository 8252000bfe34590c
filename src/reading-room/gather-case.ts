import type { OfficerStanding } from '../acts/officer-standing.ts'
import type { CaseState } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import type { Restriction } from '../kernel/restriction.ts'
import { findExpungement, restrictionsOf } from '../offices/people/exports.ts'
import { findStanding } from './enter.ts'
import { findHeldBack, type HeldBack, type HeldEntry, ofAnotherCase } from './held-back.ts'
import { isUuid } from './is-uuid.ts'
import { linesFor } from './lines.ts'
import { mayOpen, type Verdict } from './may-open.ts'
import type { RoomParts } from './room-parts.ts'
import { fieldsOf } from './view-entry.ts'

/** What has to be known of a case to decide who may open it. Nothing sealed is opened for it, and nothing of it is shown. */
export interface Gathered {
  state: CaseState
  entries: readonly Entry[]
  verdict: Verdict
  /** Position of its last entry: nothing later is shown in this reading. */
  through: number
  clearances: readonly Restriction[]
  /** Entries left out beside what row-level security does: the rule, or undefined. */
  heldBack(entry: HeldEntry): HeldBack | undefined
  /** Personal fields that will be opened, as Act.field. */
  fields: readonly string[]
  expunged: { order: string; on: string } | undefined
}

/**
 * The case and whether this officer may open it, or undefined where there is no such case.
 * @param read its entries, where they were read for this reading
 */
export async function gatherCase(
  parts: RoomParts,
  standing: OfficerStanding,
  caseId: string,
  read?: readonly Entry[],
): Promise<Gathered | undefined> {
  const entries = read ?? (isUuid(caseId) ? await parts.ledger.readCase(caseId) : [])
  const last = entries.at(-1)
  if (!last) return undefined
  const state = parts.fold(entries)
  const [people, supervisorId] = await Promise.all([peopleOf(parts, state), supervisorOf(parts, standing, state)])
  const restrictions = [...state.restrictions, ...people.flatMap((one) => restrictionsOf(one))]
  const verdict = mayOpen({ standing, state, restrictions, supervisorId }, parts.catalogue.openers)
  const clearances = standing.clearances.filter((held): held is Restriction => isRestriction(held))
  const heldBack = standing.ofPerson === undefined ? await heldFromOfficer(parts, standing, entries) : heldFromWindow(state)
  return {
    state,
    heldBack,
    entries,
    verdict,
    through: last.position,
    clearances,
    fields: opening(
      parts,
      verdict,
      entries.filter((entry) => !heldBack(entry)),
      clearances,
    ),
    expunged: expungedBy(people.find(({ caseId: id }) => id === (state.personId ?? state.caseId))),
  }
}

const heldFromWindow =
  (state: CaseState): Gathered['heldBack'] =>
  (entry) =>
    findHeldBack(entry, state)

/** An entry may tell of another case, as the watch over clocks does of every case that has one: it is read by whoever may open that one too. */
async function heldFromOfficer(parts: RoomParts, standing: OfficerStanding, entries: readonly Entry[]): Promise<Gathered['heldBack']> {
  const told = entries.flatMap(({ payload }) => (typeof payload.ofCase === 'string' ? [{ caseId: payload.ofCase }] : []))
  if (told.length === 0) return () => undefined
  const naming = await linesFor(parts, standing).naming(told)
  return ({ payload: { ofCase } }) => (typeof ofCase === 'string' && naming(ofCase) !== 'open' ? ofAnotherCase : undefined)
}

const isRestriction = (held: string): held is Restriction => ['asylum', 'section-1367', 'minor', 'sealed', 'conduct'].includes(held)

/** Whom the case is about, and whom an entry of it was about before it was corrected to be about another: what restricts theirs restricts it too. */
async function peopleOf(parts: RoomParts, state: CaseState): Promise<readonly CaseState[]> {
  if (state.kind === 'person') return [state]
  const ids = new Set([state.personId, ...(state.everAbout ?? [])])
  const people = [...ids].map(async (id) => {
    const theirs = id === null || id === state.caseId ? [] : await parts.ledger.readCase(id)
    return theirs.length > 0 ? [parts.fold(theirs)] : []
  })
  return (await Promise.all(people)).flat()
}

/** The supervisor whose reach the case is in: of the officer it is about, or of the one it is assigned to. */
async function supervisorOf(
  parts: RoomParts,
  { officerId }: OfficerStanding,
  { kind, caseId, assignedTo }: CaseState,
): Promise<string | null> {
  const worker = kind === 'officer' ? caseId : assignedTo
  if (worker === null || worker === officerId) return null
  return (await findStanding(parts, worker))?.supervisorId ?? null
}

function opening(parts: RoomParts, verdict: Verdict, entries: readonly Entry[], clearances: readonly Restriction[]): readonly string[] {
  if (!verdict.may || verdict.keeps.length > 0) return []
  const seen = entries.filter(({ restrictions }) => restrictions.every((restriction) => clearances.includes(restriction)))
  return [...new Set(seen.flatMap((entry) => fieldsOf(entry, parts.catalogue)))]
}

function expungedBy(person: CaseState | undefined): { order: string; on: string } | undefined {
  const expunged = person && findExpungement(person)
  return expunged && { order: `${expunged.order}, ${expunged.court}`, on: expunged.on }
}
