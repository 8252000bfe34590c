import type { ActEntry, Signer } from '../acts/act.ts'
import type { CaseState } from '../kernel/case-state.ts'
import type { JsonObject } from '../kernel/json.ts'
import { positionTitle } from '../law/officers/positions.ts'
import { nameOf } from '../offices/personnel/exports.ts'
import type { Asked, OfficerAsked } from './assess/asked.ts'
import { type Weighed, weigh } from './assess/weigh.ts'
import { checkSeen } from './check-seen.ts'
import type { CompiledAct } from './compile-act.ts'
import type { Desk, Reading } from './desk.ts'
import { applyTelling } from './fold.ts'
import * as gather from './gather.ts'
import { markWords } from './mark-words.ts'
import { type Power, permit } from './permit.ts'
import { permitCase } from './permit-case.ts'
import type { ActRequest } from './registrar.ts'
import type { RegistrarParts } from './registrar-parts.ts'
import type { SplitInput } from './split-personal.ts'

/** An act weighed and ready to be written, or to be shown as it would be. */
export interface Prepared {
  compiled: CompiledAct
  request: ActRequest
  input: JsonObject
  split: SplitInput
  entryId: string
  occurredAt: string
  personId: string | null
  /** The case as it is: the entry is written only if it still is. */
  state: CaseState
  /** The case once the entry is written. */
  after: CaseState
  weighed: Weighed
  power: Power
  signer: Signer
  /** Restrictions the officer may read. */
  clearances: readonly string[]
  asked: Asked | undefined
}

/**
 * Asks everything an act needs answered before it is written; writes nothing.
 * @throws NotPermitted, BadInput, Conflict
 */
export async function prepare(desk: Desk, reading: Reading, state: CaseState): Promise<Prepared> {
  const { parts, book } = desk
  const { compiled, request, input } = reading
  const { act } = compiled
  const moment = gather.readMoment(compiled, input, parts.now())
  const { officer, power } = await admit(desk, reading, state, moment)
  const about = gather.findAbout(compiled, input, state)
  const officers = compiled.officerFields.length > 0 ? await gather.readOfficersNamed(book, compiled, input, moment) : noOfficers
  if (compiled.personFields.length > 0) await gather.checkPeopleNamed(book, compiled, input, state.caseId)
  const places = act.places ? await gather.findPlaces(book, compiled, input, parts) : []
  const split = markWords(compiled.act, compiled.split(input), parts.vault, state.caseId)
  const { occurredAt, now, nowAt } = moment
  const { entry, telling, after } = tellOf(parts, compiled, state, {
    entryId: parts.newId(),
    caseId: state.caseId,
    officerId: request.officerId,
    occurredAt,
    payload: split.payload,
    personId: gather.personOf(state, split.payload, compiled),
  })
  const asked: Asked = {
    compiled,
    input,
    entry,
    state,
    after,
    ...(await gather.findTheirs(desk, compiled, entry, state)),
    told: telling.subjects?.map(({ id }) => id) ?? [],
    current: state,
    law: parts.law(),
    kinds: parts.catalogue.kinds,
    about,
    officer,
    ...power,
    officers,
    places,
    offices: act.namesOffice && (await gather.findOffices(compiled, input, parts, moment)),
    counted: act.counts && (await gather.findCount(act.counts, input, state, parts)),
    now,
    nowAt,
  }
  const weighed = weigh(asked)
  return {
    compiled,
    request,
    input,
    split,
    entryId: entry.entryId,
    occurredAt,
    personId: entry.personId,
    state,
    after: weighed.assessment.refused ? state : after,
    weighed,
    power,
    signer: signerOf(nameOf(officer.state), compiled, power),
    clearances: officer.now.clearances,
    asked,
  }
}

/** Who acts, by which power, in a case they may open and have seen as it is. @throws NotPermitted, BadInput, Conflict */
async function admit(
  desk: Desk,
  reading: Reading,
  state: CaseState,
  moment: gather.Moment,
): Promise<{ officer: OfficerAsked; power: Power }> {
  const { compiled, request } = reading
  const officer = await gather.readActor(desk.book, request, moment)
  const lender = request.delegationId === undefined ? undefined : await gather.findLender(desk.book, officer.now, request, moment)
  const power = permit(compiled.act, officer.now, request.delegationId, lender)
  await permitCase(desk, reading, state, officer, moment)
  gather.checkKind(compiled.act, state)
  await checkSeen(desk, reading, state, officer, power)
  return { officer, power }
}

/** What the act tells, and the case with it. Where it says whose it is, it is told again as theirs, just as it will be read back. */
function tellOf(parts: RegistrarParts, { act }: CompiledAct, state: CaseState, entry: ActEntry) {
  const telling = act.tells(entry, state)
  const personId = telling.personId ?? entry.personId
  const theirs = personId === entry.personId ? entry : { ...entry, personId }
  const told = theirs === entry ? telling : act.tells(theirs, state)
  return { entry: theirs, telling: told, after: applyTelling(state, told, { personId, office: act.office }, parts.catalogue) }
}

const noOfficers: Asked['officers'] = new Map()

/** The position that allowed the act, or the first held. */
export function signerOf(name: string, { act }: CompiledAct, { positions, delegation }: Power): Signer {
  const position = positions.find((held) => act.by.includes(held)) ?? positions[0] ?? ''
  return { name, position: positionTitle(position), ...(delegation ? { under: delegation.cite } : {}) }
}
