import type { Act, ActEntry } from '../acts/act.ts'
import type { OfficerStanding } from '../acts/officer-standing.ts'
import type { CaseState, Subject } from '../kernel/case-state.ts'
import type { JsonObject } from '../kernel/json.ts'
import { standingOfWindow } from '../offices/legal-access/exports.ts'
import { samePersonIds } from '../offices/people/exports.ts'
import { officesOf } from '../offices/personnel/exports.ts'
import { placeId } from '../offices/places/exports.ts'
import type { CountAsked, OfficerAsked, PlaceAsked } from './assess/asked.ts'
import type { CaseBook } from './case-book.ts'
import type { CompiledAct } from './compile-act.ts'
import { isUuid } from './is-uuid.ts'
import { type ActRequest, BadInput, NotPermitted } from './registrar.ts'
import type { RegistrarParts } from './registrar-parts.ts'
import { standingAt } from './standing-at.ts'
import { theRecord, theRecordId } from './the-record.ts'

/** When an act is and when it is asked for: ISO 8601 in UTC with milliseconds. The same text where it occurs as it is recorded. */
export interface Moment {
  now: Temporal.Instant
  nowAt: string
  occurredAt: string
}

/** Before this the zones and calendars of the record say nothing. */
const EARLIEST = '1950-01-01T00:00:00.000Z'

/** East of every other zone: no day has begun anywhere that has not begun there. */
const FIRST_ZONE = '+14:00'

/** @throws BadInput where it is said to have happened in the future */
export function readMoment({ isDated, pastDays }: CompiledAct, input: JsonObject, now: Temporal.Instant): Moment {
  const nowAt = now.toString({ fractionalSecondDigits: 3 })
  for (const field of pastDays) {
    const today = now.toZonedDateTimeISO(typeof input.zone === 'string' ? input.zone : FIRST_ZONE).toPlainDate()
    if (String(input[field] ?? '') > today.toString()) throw badField(field, 'It cannot have happened yet: give today or an earlier day.')
  }
  const said = isDated ? input.occurredAt : undefined
  if (typeof said !== 'string') return { now, nowAt, occurredAt: nowAt }
  if (said > nowAt) throw badField('occurredAt', 'It cannot have happened yet: give a moment that is past.')
  if (said < EARLIEST) throw badField('occurredAt', 'Give a moment after 1949: the year may be mistyped.')
  return { now, nowAt, occurredAt: said }
}

export const badField = (field: string, message: string): BadInput => new BadInput([{ field, message }])

/** Who acts: an officer, the record itself, or the person or counsel by their window. @throws NotPermitted where there is none, or the window is not open */
export async function readActor(book: CaseBook, { officerId, ofPerson }: ActRequest, moment: Moment): Promise<OfficerAsked> {
  if (officerId === theRecordId) return theRecord
  if (ofPerson === undefined) return readOfficer(book, officerId, moment)
  const person = isUuid(ofPerson) ? await book.find(ofPerson) : undefined
  const standing = person && standingOfWindow(person, officerId)
  if (!person || !standing) throw new NotPermitted('This window is not open: it was ended, or never was one.')
  return { state: person, now: standing, acting: standing }
}

/** What an officer is at both moments of an act. @throws NotPermitted where there is no such officer */
async function readOfficer(book: CaseBook, officerId: string, moment: Moment): Promise<OfficerAsked> {
  const officer = await findOfficer(book, officerId, moment)
  if (!officer) throw new NotPermitted('There is no officer of that id on record: have the officer appointed first.')
  return officer
}

export async function findOfficer(book: CaseBook, officerId: string, { nowAt, occurredAt }: Moment): Promise<OfficerAsked | undefined> {
  const state = book.held(officerId) ?? (isUuid(officerId) ? await book.find(officerId) : undefined)
  if (state?.kind !== 'officer' || !state.subjects.has('officer')) return undefined
  return { state, now: standingAt(state, nowAt), acting: standingAt(state, occurredAt) }
}

/** Asked once it is known that the officer may open the case: what kind it is of is told to nobody else. @throws BadInput */
export function checkKind({ title, caseKind }: Act, { kind }: CaseState): void {
  if (kind !== caseKind) throw badField('caseId', `That is a case of kind ${kind}; "${title}" is done in one of kind ${caseKind}.`)
}

/** Standing now of the officer who lent a delegation, where the request names one the officer has. */
export async function findLender(book: CaseBook, standing: OfficerStanding, { delegationId }: ActRequest, moment: Moment) {
  const lent = standing.delegations.find((known) => known.delegationId === delegationId)
  return lent ? (await findOfficer(book, lent.from, moment))?.now : undefined
}

/** Officers whom the input names. @throws BadInput where one is not on record */
export async function readOfficersNamed(book: CaseBook, { officerFields }: CompiledAct, input: JsonObject, moment: Moment) {
  const officers = new Map<string, OfficerAsked>()
  for (const field of officerFields) {
    const id = input[field]
    if (typeof id !== 'string') continue
    const officer = await findOfficer(book, id, moment)
    if (!officer) throw badField(field, 'There is no officer of that id on record.')
    officers.set(id, officer)
  }
  return officers
}

/**
 * @throws BadInput where the input names somebody who has no record: nothing about them could be sealed; or, in a record of a person, that record itself:
 * nobody is their own duplicate
 */
export async function checkPeopleNamed(book: CaseBook, { personFields }: CompiledAct, input: JsonObject, caseId: string): Promise<void> {
  for (const field of personFields) {
    const id = input[field]
    if (typeof id !== 'string') continue
    if (id.toLowerCase() === caseId) throw badField(field, 'That is this record itself: give the id of the other one.')
    const person = book.held(id) ?? (isUuid(id) ? await book.find(id) : undefined)
    if (person?.kind !== 'person') throw badField(field, 'There is no record of a person of that id: register the person first.')
  }
}

/**
 * Offices there are, where the act names one, and whether somebody works there now.
 * @param before the input of the entry it corrects: an office it named already is not asked about again
 * @throws BadInput where nobody works in the office named: what goes there is on nobody's board
 */
export async function findOffices(
  { act: { namesOffice } }: CompiledAct,
  input: JsonObject,
  { listOfficers }: RegistrarParts,
  { nowAt }: Moment,
  before: JsonObject = {},
): Promise<ReadonlyMap<string, boolean> | undefined> {
  const office = namesOffice && input[namesOffice.field]
  if (!namesOffice || typeof office !== 'string' || office === before[namesOffice.field] || !listOfficers) return undefined
  const offices = officesOf(await listOfficers(), nowAt)
  if (namesOffice.mayBeFirst || offices.get(office)) return offices
  const there = [...offices.keys()].filter((name) => offices.get(name)).toSorted()
  throw badField(
    namesOffice.field,
    `Nobody holds a position in the office ${office}: nobody would see what goes there. Give one of: ${there.join(', ')}.`,
  )
}

export async function findPlaces(book: CaseBook, { act }: CompiledAct, input: JsonObject, parts: RegistrarParts): Promise<PlaceAsked[]> {
  const places: PlaceAsked[] = []
  for (const field of act.places ?? []) {
    const code = input[field]
    if (typeof code !== 'string') continue
    const caseId = caseOfPlace(code)
    places.push({ field, code, state: book.held(caseId) ?? (await book.find(caseId)), held: parts.countHeld?.(code) })
  }
  return places
}

/** What the record says of the end of the day an act counts people at: in the zone of the place, whose case it is. */
export async function findCount(
  counts: NonNullable<Act['counts']>,
  input: JsonObject,
  state: CaseState,
  parts: RegistrarParts,
): Promise<CountAsked | undefined> {
  const [on, said] = [input[counts.endOf], input[counts.people]]
  const place = state.subjects.get('place')
  const code = place?.facts.code
  if (typeof on !== 'string' || typeof said !== 'number' || typeof code !== 'string') return undefined
  const end = Temporal.PlainDate.from(on)
    .add({ days: 1 })
    .toZonedDateTime(place?.zone ?? 'UTC')
    .toInstant()
  return { on, said, held: await parts.countHeldAt?.(code, end.toString({ fractionalSecondDigits: 3 })) }
}

const placeIds = new Map<string, string>()
const PLACES_MAX = 10_000

/** The case of a place, worked out once. */
function caseOfPlace(code: string): string {
  const known = placeIds.get(code)
  if (known !== undefined) return known
  if (placeIds.size >= PLACES_MAX) placeIds.clear()
  const caseId = placeId(code)
  placeIds.set(code, caseId)
  return caseId
}

/** The subject the input names. @throws BadInput where the case has none of that id, or it is of another kind */
export function findAbout({ act }: CompiledAct, input: JsonObject, state: CaseState): Subject | undefined {
  if (act.about === undefined || typeof input.subjectId !== 'string') return undefined
  const subject = state.subjects.get(input.subjectId)
  if (subject?.kind === act.about) return subject
  throw badField('subjectId', `The case holds no ${act.about} of that id: choose one of those it holds.`)
}

/** The record of the person a case is about, where there is one: the case itself, where it is that. */
export async function findPersonOf(book: CaseBook, personId: string | null, state: CaseState): Promise<CaseState | undefined> {
  if (personId === null) return undefined
  if (personId === state.caseId) return state
  const person = book.held(personId) ?? (await book.find(personId))
  return person?.kind === 'person' ? person : undefined
}

/** The record of the person the act is about, and what their other cases say, where that is asked. */
export const findTheirs = async (
  { parts, book }: { parts: RegistrarParts; book: CaseBook },
  compiled: CompiledAct,
  entry: ActEntry,
  state: CaseState,
) => ({
  person: await findPersonOf(book, entry.personId, state),
  others: await findOthers(book, parts, compiled, entry),
})

/**
 * Other cases of the person, of this kind and of those a bar names, where a bar of the act asks about the person; those of records taken for the
 * same person too.
 */
async function findOthers(
  book: CaseBook,
  { listCasesOf, peopleNaming = nobody }: RegistrarParts,
  { elsewhere }: CompiledAct,
  { caseId, personId }: ActEntry,
): Promise<readonly CaseState[]> {
  if (personId === null || !listCasesOf || elsewhere.length === 0) return []
  const findCase = async (id: string) => book.held(id) ?? (await book.find(id))
  const people = await samePersonIds(personId, { findCase, peopleNaming })
  const found = await Promise.all(people.flatMap((id) => elsewhere.map((kind) => listCasesOf(id, kind))))
  const ids = found.flat().filter((id) => id !== caseId)
  const states = await Promise.all([...new Set(ids)].map(findCase))
  return states.flatMap((state) => (state?.personId && people.includes(state.personId) ? [state] : []))
}

const nobody = async (): Promise<readonly string[]> => []

/** Whose key seals the entry, as far as the case and the input say: the person's, or the case's own where it is about nobody yet. */
export function personOf(state: CaseState, payload: JsonObject, { isSealed }: CompiledAct): string | null {
  if (state.personId !== null) return state.personId
  if (typeof payload.personId === 'string' && isUuid(payload.personId)) return payload.personId
  return isSealed ? state.caseId : null
}
