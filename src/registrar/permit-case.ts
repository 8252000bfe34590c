import type { OfficerStanding } from '../acts/officer-standing.ts'
import type { CaseState } from '../kernel/case-state.ts'
import type { Restriction } from '../kernel/restriction.ts'
import { restrictionsOf } from '../offices/people/exports.ts'
import type { OfficerAsked } from './assess/asked.ts'
import type { CaseBook } from './case-book.ts'
import type { Desk, Reading } from './desk.ts'
import { hasBegun } from './fold.ts'
import { findLender, findOfficer, findPersonOf, type Moment } from './gather.ts'
import type { OpeningAsked } from './opening.ts'
import { NotPermitted } from './registrar.ts'
import { theRecordId } from './the-record.ts'

/** The same whether there is such a case or not. */
const noSuchCase = 'There is no case of that id that you may open.'

/**
 * Acting in a case needs what opening it needs, and says no in the words it has for a case that does not exist. Not asked of an act that begins its
 * case, of the record itself, or of a window, which acts in every case of its person and nowhere else. Where an act is done to cases that stay
 * closed to whoever does it (`isDoneUnopened`), only a case closed whole is refused.
 * @throws NotPermitted
 */
export async function permitCase(
  desk: Desk,
  reading: Reading,
  state: CaseState,
  { now: standing }: OfficerAsked,
  moment: Moment,
): Promise<void> {
  const { act } = reading.compiled
  const { request } = reading
  const { opening } = desk.parts
  if (standing.ofPerson !== undefined) {
    if (hasBegun(state) && standing.ofPerson === state.personId) return
    throw new NotPermitted(noSuchCase)
  }
  if (state.sequence === 0 && act.opensCase && !request.correction) return
  // What began the case may have been withdrawn: then it is begun again, or that is withdrawn too, by whoever may open cases of that office.
  if (state.sequence === 0 || (!hasBegun(state) && !act.opensCase)) throw new NotPermitted(noSuchCase)
  if (request.officerId === theRecordId) return
  const asked = await askOpening(desk, reading, state, standing, moment)
  if (act.isDoneUnopened ? !opening.isClosed(asked) : opening.mayOpen(asked)) return
  throw new NotPermitted(noSuchCase)
}

/** What the reading room decides by, whether an officer may open the case: by their own power, or by the one the request names. */
export async function askOpening(
  { book }: Desk,
  { compiled: { act }, request }: Reading,
  state: CaseState,
  standing: OfficerStanding,
  moment: Moment,
): Promise<OpeningAsked> {
  const lender = request.delegationId === undefined ? undefined : await findLender(book, standing, request, moment)
  return {
    standing: withLent(standing, request.delegationId, lender),
    state: hasBegun(state) ? state : { ...state, office: act.office },
    restrictions: [...state.restrictions, ...(await restrictionsOfPeople(book, state))],
    supervisorId: await findSupervisor(book, standing, state, moment),
  }
}

/** Of whom the case is about, and of whoever it was about before it was corrected, as the reading room asks. */
async function restrictionsOfPeople(book: CaseBook, state: CaseState): Promise<readonly Restriction[]> {
  const people = await Promise.all([...new Set([state.personId, ...(state.everAbout ?? [])])].map((id) => findPersonOf(book, id, state)))
  return people.flatMap((person) => (person ? restrictionsOf(person) : []))
}

/** Under a delegation an officer reaches as far as the one who lent it, in the positions that were lent and are still held. */
function withLent(standing: OfficerStanding, delegationId: string | undefined, lender: OfficerStanding | undefined): OfficerStanding {
  const delegation = standing.delegations.find((lent) => lent.delegationId === delegationId)
  if (!delegation || !lender) return standing
  return {
    ...standing,
    positions: [...standing.positions, ...lender.positions.filter(({ position }) => delegation.positions.includes(position))],
  }
}

async function findSupervisor(
  book: CaseBook,
  { officerId }: OfficerStanding,
  { kind, caseId, assignedTo }: CaseState,
  moment: Moment,
): Promise<string | null> {
  const worker = kind === 'officer' ? caseId : assignedTo
  if (worker === null || worker === officerId) return null
  return (await findOfficer(book, worker, moment))?.now.supervisorId ?? null
}
