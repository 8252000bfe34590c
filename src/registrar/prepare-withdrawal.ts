import type { Notice } from '../acts/act.ts'
import type { CaseState } from '../kernel/case-state.ts'
import { settleEntries } from '../kernel/settle-entries.ts'
import type { OfficerAsked } from './assess/asked.ts'
import { isToldAlready, noticesOf } from './assess/notices-of.ts'
import { askWithdrawer } from './assess/requirement.ts'
import { tellSupervisor } from './assess/tell-supervisor.ts'
import { dutiesOf, type Weighed } from './assess/weigh.ts'
import { caseBefore } from './case-before.ts'
import { clockRows } from './clocks/clock-rows.ts'
import type { Desk } from './desk.ts'
import { foldCase } from './fold.ts'
import * as gather from './gather.ts'
import { draftEntry, type Measured, rootOf, type Unsigned } from './measured-correction.ts'
import { readTold, tellWithdrawn } from './told-of-it.ts'

/**
 * Nothing is asked of the law but whether it had to be another officer: what is withdrawn counts as never made. Whoever was told of it is told that
 * it is withdrawn.
 */
export async function prepareWithdrawal(
  desk: Desk,
  measured: Measured,
  { nowAt }: gather.Moment,
  officer: OfficerAsked,
  person: CaseState | undefined,
): Promise<Unsigned> {
  const { compiled, request, target, entries, state } = measured
  const { catalogue, newId, law } = desk.parts
  const entryId = newId()
  const draft = draftEntry(measured, { entryId, occurredAt: nowAt, payload: {}, personId: target.personId })
  const after = foldCase([...entries, draft], catalogue)
  refuseWhereOthersRest(measured, after)
  const findings = askOfWithdrawer(desk, measured)
  const refused = findings.some(({ refuses }) => refuses)
  const subjects = new Set([...state.subjects.keys(), ...after.subjects.keys()])
  const rows = refused ? [] : clockRows(after, subjects, { kinds: catalogue.kinds, law: law(), before: state })
  const { act, kind } = compiled.act
  const told = refused ? [] : await toldOf(desk, measured, after, person)
  const weighed: Weighed = {
    rows,
    assessment: {
      act,
      kind,
      refused,
      authorities: target.authorities,
      findings,
      duties: dutiesOf(rows),
      documents: [],
      notices: refused ? tellSupervisor({ compiled, officer }, findings, []) : told,
    },
  }
  const split = { payload: {}, personal: undefined }
  return {
    compiled,
    request,
    input: {},
    split,
    entryId,
    occurredAt: nowAt,
    personId: draft.personId,
    state,
    after: refused ? state : after,
    weighed,
    asked: undefined,
  }
}

/** Who is told: whoever was told of the entry, and where it took something away itself, whoever was told of that. */
async function toldOf(desk: Desk, measured: Measured, after: CaseState, person: CaseState | undefined): Promise<readonly Notice[]> {
  const { compiled, target, as, entries, state } = measured
  const { correction } = target
  // A correction that was corrected in turn stands nowhere: taking it back changes nothing.
  const { as: standing } = settleEntries(entries).find(({ entry }) => entry === rootOf(target, entries)) ?? { as }
  if (correction?.kind === 'corrects' && standing !== target) return []
  const { now, without } = await readTold(desk, measured)
  if (correction) return tellWithdrawn(now, without)
  // What was recorded a second time stands: it is told of instead, by whoever was told of either.
  const either = compiled.act.tellsOnce ? noticesOf(compiled.act, target, caseBefore(desk, entries, target), state, person) : []
  const theirs = [
    ...now.values(),
    ...either.filter(({ to, about }) => ![...now.values()].some((one) => one.to === to && one.about === about)),
  ]
  if (isToldAlready(compiled.act, after)) return theirs
  return theirs.map(({ to, says }) => ({ to, about: 'withdrawn', says: `Withdrawn: ${says}` }))
}

/** Asked of the case as it was before the entry that is withdrawn, or whose correction or withdrawal is. */
function askOfWithdrawer(desk: Desk, { compiled, request, target, entries, state }: Measured) {
  const root = rootOf(target, entries)
  const before = caseBefore(desk, entries, root)
  const input = { ...root.payload, ...target.payload }
  const about = typeof input.subjectId === 'string' ? before.subjects.get(input.subjectId) : undefined
  return askWithdrawer({ compiled, about, state: before, current: state, input, entry: { ...root, officerId: request.officerId } })
}

/** What an entry opened cannot be taken from under later entries that tell more of it. */
function refuseWhereOthersRest({ target, entries, state }: Measured, after: CaseState): void {
  const opened = [...state.subjects.keys()].filter((id) => id.endsWith(`:${target.entryId}`))
  if (!opened.some((id) => after.subjects.has(id))) return
  const resting = settleEntries(entries).filter(({ counts, entry }) => counts && opened.some((id) => entry.payload.subjectId === id))
  const which = resting.length > 0 ? ` (entry ${resting.map(({ entry }) => entry.sequence).join(', ')})` : ''
  throw gather.badField('correction.entryId', `Later entries${which} tell more of what this one opened: withdraw them first.`)
}
