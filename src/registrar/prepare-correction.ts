import type { OfficerStanding } from '../acts/officer-standing.ts'
import { answerTest } from '../clockwork/answer-test.ts'
import type { CaseState } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import type { JsonObject } from '../kernel/json.ts'
import { type Settled, settleEntries } from '../kernel/settle-entries.ts'
import { nameOf } from '../offices/personnel/exports.ts'
import type { Asked, OfficerAsked } from './assess/asked.ts'
import { weigh } from './assess/weigh.ts'
import { asTheyStood, caseBefore } from './case-before.ts'
import { checkSeen } from './check-seen.ts'
import type { Desk, Reading } from './desk.ts'
import { foldCase, standIn } from './fold.ts'
import * as gather from './gather.ts'
import { isUuid } from './is-uuid.ts'
import { markWords } from './mark-words.ts'
import { type Correction, draftEntry, type Measured, rootOf, type Unsigned } from './measured-correction.ts'
import { type Power, permit, permitCorrection, permitNoWindow } from './permit.ts'
import { permitCase } from './permit-case.ts'
import { type Prepared, signerOf } from './prepare.ts'
import { prepareWithdrawal } from './prepare-withdrawal.ts'
import { standingAt } from './standing-at.ts'
import { readTold, tellCorrected } from './told-of-it.ts'

/**
 * A correction or withdrawal, asked as an act is. A correction is judged by the case as it stood before the entry it corrects; what follows
 * from it is worked out over the whole case. Whoever may do the act may correct it, and so may the supervisor of the officer who did it.
 * @throws NotPermitted, BadInput
 */
export async function prepareCorrection(desk: Desk, reading: Reading, correction: Correction, state: CaseState): Promise<Prepared> {
  const moment = gather.readMoment(reading.compiled, reading.input, desk.parts.now())
  const officer = await gather.readActor(desk.book, reading.request, moment)
  permitNoWindow(officer.now)
  await permitCase(desk, reading, state, officer, moment)
  gather.checkKind(reading.compiled.act, state)
  const entries = await desk.parts.ledger.readCase(state.caseId)
  const { entry: target, as } = getTarget(entries, reading, correction)
  const measured = { ...reading, correction, entries, target, as, state }
  refuseWhereFixed(measured)
  const madeBy = await gather.findOfficer(desk.book, target.officerId, moment)
  const lender = await gather.findLender(desk.book, officer.now, reading.request, moment)
  const power = permitCorrection(officer.now, madeBy?.now, () =>
    permit(reading.compiled.act, officer.now, reading.request.delegationId, lender),
  )
  await checkSeen(desk, reading, state, officer, power)
  const signer = { ...signerOf(nameOf(officer.state), reading.compiled, power), at: moment.nowAt }
  const prepared =
    correction.kind === 'withdraws'
      ? await prepareWithdrawal(desk, measured, moment, officer, await gather.findPersonOf(desk.book, target.personId, state))
      : await prepareStandIn(desk, measured, momentOf(measured, moment), { officer, power }, madeBy ?? officer)
  return { ...prepared, power, signer, clearances: officer.now.clearances }
}

function getTarget(entries: readonly Entry[], { request }: Reading, { kind, entryId, reason }: Correction): Settled {
  const settled = settleEntries(entries).find(({ entry }) => entry.entryId === entryId)
  if (reason.trim().length < 5 || !reason.isWellFormed() || reason.includes('\0'))
    throw gather.badField('correction.reason', 'Say why in a few words.')
  if (!settled) throw gather.badField('correction.entryId', 'The case holds no entry of that id.')
  const { entry, by } = settled
  if (entry.act !== request.act) throw gather.badField('act', `That entry is of the act ${entry.act}: correct or withdraw it as that act.`)
  if (entry.outcome === 'refused')
    throw gather.badField('correction.entryId', 'That decision was refused and changed nothing: there is nothing to correct.')
  if (by?.correction?.kind === 'withdraws') throw gather.badField('correction.entryId', `That entry was withdrawn by entry ${by.sequence}.`)
  if (kind === 'corrects' && entry.correction)
    throw gather.badField('correction.entryId', 'That entry is itself a correction: correct the entry it corrects, or withdraw this one.')
  return settled
}

/** A correction that gives no moment leaves it as it was: what was done in time is not made late by a letter set right. */
const momentOf = ({ compiled, input, as }: Measured, moment: gather.Moment): gather.Moment =>
  compiled.isDated && typeof input.occurredAt === 'string' ? moment : { ...moment, occurredAt: as.occurredAt }

/** Asked of the officer who acted, at the moment now given for the act; and of who corrects, as they stand now. */
async function prepareStandIn(
  desk: Desk,
  measured: Measured,
  moment: gather.Moment,
  { officer, power }: { officer: OfficerAsked; power: Power },
  by: OfficerAsked,
): Promise<Unsigned> {
  const { compiled, request, input, target, as, entries, state } = measured
  const { parts, book } = desk
  await gather.checkPeopleNamed(book, compiled, input, state.caseId)
  const split = markWords(compiled.act, compiled.split(input), parts.vault, state.caseId)
  const entryId = parts.newId()
  const before = caseBefore(desk, entries, target)
  const draft = draftEntry(measured, {
    entryId,
    occurredAt: moment.occurredAt,
    payload: split.payload,
    personId: personOf(split.payload, target),
  })
  const after = foldCase([...entries, draft], parts.catalogue)
  const acting = standingAt(by.state, moment.occurredAt)
  const { person, others } = await gather.findTheirs(desk, compiled, draft, state)
  const asked: Asked = {
    compiled,
    input,
    entry: standIn(target, draft),
    state: before,
    after,
    person,
    others: draft.personId === as.personId ? await asTheyStood(desk, others, target) : others,
    told: [...new Set([...state.subjects.keys(), ...after.subjects.keys()])],
    current: state,
    law: parts.law(),
    kinds: parts.catalogue.kinds,
    about: gather.findAbout(compiled, input, before),
    officer: { ...by, acting, now: acting },
    positions: actedFrom(acting, target),
    delegation: power.delegation,
    officers: await gather.readOfficersNamed(book, compiled, input, moment),
    places: await gather.findPlaces(book, compiled, input, parts),
    offices: await gather.findOffices(compiled, input, parts, moment, target.payload),
    now: moment.now,
    nowAt: moment.nowAt,
    corrector: { officer: { ...officer, acting: officer.now }, positions: power.positions },
  }
  const { assessment, rows } = weigh(asked)
  const { refused } = assessment
  const told = refused ? undefined : (await readTold(desk, measured)).now
  const notices = told ? tellCorrected(told, assessment.notices, draft.personId !== as.personId) : assessment.notices
  const { occurredAt } = moment
  return {
    compiled,
    request,
    input,
    split,
    entryId,
    occurredAt,
    personId: draft.personId,
    state,
    after: refused ? state : after,
    weighed: { rows, assessment: { ...assessment, notices } },
    asked,
  }
}

/** The positions an entry was made from: those lent, where it was made under a delegation. */
const actedFrom = ({ positions, delegations }: OfficerStanding, { delegationId }: Entry): readonly string[] =>
  delegationId === null
    ? positions.map(({ position }) => position)
    : (delegations.find((lent) => lent.delegationId === delegationId)?.positions ?? [])

/** A correction may name another person: then it is theirs, and sealed under their key. */
const personOf = ({ personId }: JsonObject, target: Entry): string | null =>
  typeof personId === 'string' && isUuid(personId) ? personId : target.personId

/** What another officer decided on stays as they read it, and what cannot be taken back is not said to be. Asked of a correction of it as well. */
function refuseWhereFixed({ compiled, target, entries, state }: Measured): void {
  const { isFixedOnce } = compiled.act
  if (!isFixedOnce) return
  const root = rootOf(target, entries)
  const about = [`${isFixedOnce.subject}:${root.entryId}`, root.payload.subjectId, target.payload.subjectId]
  const subjects = about.map((id) => (typeof id === 'string' ? state.subjects.get(id) : undefined))
  if (subjects.some((subject) => subject?.kind === isFixedOnce.subject && answerTest(isFixedOnce.test, subject).is === 'yes'))
    throw gather.badField('correction.entryId', isFixedOnce.says)
}
