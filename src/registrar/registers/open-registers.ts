import type { Catalogue } from '../../acts/catalogue.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import type { Entry } from '../../kernel/entry.ts'
import { readTheseCases } from '../../ledger/board/read-cases.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { listUnplaced } from '../../ledger/locator/list-unplaced.ts'
import { listCases } from '../../ledger/read/list-cases.ts'
import { listCasesAt } from '../../ledger/read/list-cases-at.ts'
import { listCasesNotEnded } from '../../ledger/read/list-cases-not-ended.ts'
import { listCasesWith } from '../../ledger/read/list-cases-with.ts'
import { listRefused } from '../../ledger/read/list-refused.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import { endOfDetainer } from '../../offices/detainers/exports.ts'
import { foldCase } from '../fold.ts'
import { casesAt, type HeldAtParts } from '../held/held-at.ts'
import type { Registrar } from '../registrar.ts'
import { keepUnplaced } from '../unreachable/keep-unplaced.ts'
import { listUnreachable, type UnreachableParts } from '../unreachable/list-unreachable.ts'
import { type KeepParts, type KeptCases, keepCases } from './keep-cases.ts'

/**
 * Cases in which a court ordered something, somebody claimed citizenship or a bond was set, and at least those with a detainer that has not ended; people for whom a call, a visit
 * or mail was asked, or who complained; who died, and reports of deaths from outside; places that were inspected; people whose
 * record was restricted; and people in custody whom nobody can find.
 */
export type Registers = Record<
  | 'officers'
  | 'places'
  | 'orders'
  | 'claims'
  | 'children'
  | 'families'
  | 'openDetainers'
  | 'bonds'
  | 'segregation'
  | 'grievances'
  | 'access'
  | 'deaths'
  | 'deathsNoted'
  | 'inspections'
  | 'deathReports'
  | 'complaints'
  | 'restricted',
  KeptCases
> & {
  unreachable(): ReturnType<typeof listUnreachable>
  /** Decisions of some offices that the law did not allow, newest first, before a position. */
  refused(offices: readonly string[], before: number, limit: number): Promise<readonly Entry[]>
  /** Cases of custody of everybody who was ever in a place. */
  heldAt(code: string): Promise<readonly CaseState[]>
}

/** More than any agency ever appointed. */
const EVERY_OFFICER = 10_000_000

export interface RegisterParts {
  ledger: Ledger
  registrar: Registrar
  database: RecordDatabase
  catalogue: Catalogue
  now(): Temporal.Instant
}

const keepParts = ({ ledger, registrar, database, catalogue }: RegisterParts): KeepParts => ({
  ledger,
  listCases: (acts) => listCasesWith(database.app, acts),
  findCase: (caseId) => registrar.findCase(caseId),
  readCases: async (caseIds) => [...(await readTheseCases(database.app, caseIds)).values()].map((entries) => foldCase(entries, catalogue)),
})

/** Each is found when it is first asked for, and followed from there. */
export function openRegisters(given: RegisterParts): Registers {
  const { ledger, registrar, database, now } = given
  const parts = keepParts(given)
  const notEnded: KeepParts = { ...parts, listCases: (acts) => listCasesNotEnded(database.app, acts, endOfDetainer) }
  const unplaced = keepUnplaced(ledger, () => listUnplaced(database.app))
  return {
    refused: (offices, before, limit) => listRefused(database.app, offices, before, limit),
    officers: keepCases({ ...parts, listCases: () => listCases(database.app, 'officer', EVERY_OFFICER) }, [
      'AppointOfficer',
      'FoundRecord',
    ]),
    places: keepCases(parts, ['RegisterPlace', 'RecordEarlierPlace']),
    orders: keepCases(parts, ['RecordCourtOrder']),
    claims: keepCases(parts, ['RecordCitizenshipClaim']),
    children: keepCases(parts, ['NoteMinor']),
    families: keepCases(parts, ['NoteFamilyTie']),
    openDetainers: keepCases(notEnded, ['IssueDetainer']),
    bonds: keepCases(parts, ['SetBond', 'RecordRedetermination']),
    segregation: keepCases(parts, ['PlaceInSegregation', 'CarryOutSanction']),
    grievances: keepCases(parts, ['FileGrievance']),
    access: keepCases(parts, ['RequestAccess']),
    inspections: keepCases(parts, ['ScheduleInspection', 'RecordDeficiency']),
    deaths: keepCases(parts, ['RecordDeath']),
    deathsNoted: keepCases(parts, ['NoteDeathOfPerson']),
    deathReports: keepCases(parts, ['LogOutsideReport']),
    complaints: keepCases(parts, ['SendComplaint']),
    restricted: keepCases(parts, ['Restrict']),
    heldAt: (code) => casesAt(heldAtParts(registrar, database.app), code),
    unreachable: () => listUnreachable({ ...unreachableParts(registrar, database, now), listUnplaced: unplaced }),
  }
}

export const heldAtParts = (registrar: Registrar, app: RecordDatabase['app']): HeldAtParts => ({
  listCasesAt: (code) => listCasesAt(app, code),
  findCase: (caseId) => registrar.findCase(caseId),
})

export const unreachableParts = (registrar: Registrar, { app }: RecordDatabase, now: () => Temporal.Instant): UnreachableParts => ({
  listUnplaced: () => listUnplaced(app),
  findCase: (caseId) => registrar.findCase(caseId),
  now,
})
