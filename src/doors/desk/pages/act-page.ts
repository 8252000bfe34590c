import type { Act } from '../../../acts/act.ts'
import type { Subject } from '../../../kernel/case-state.ts'
import type { JsonObject } from '../../../kernel/json.ts'
import { Conflict, LedgerUnavailable } from '../../../ledger/ledger.ts'
import type { CaseView } from '../../../reading-room/reading-room.ts'
import { BadInput, NotPermitted } from '../../../registrar/registrar.ts'
import { html, type Part } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { type ActForm, readActForm, zoneOffered } from '../forms/act-form.ts'
import type { AnswerFault } from '../forms/answers.ts'
import type { Offers } from '../forms/filling.ts'
import { findField } from '../forms/find-field.ts'
import { pageOf, stepForm } from '../forms/step-form.ts'
import { shortId } from '../parts/short-id.ts'
import { actRequests } from './act-requests.ts'
import { asksSubject, beginForm } from './begin-form.ts'
import { alert, checkPage } from './check-page.ts'
import { conflictPage } from './conflict-page.ts'
import type { DeskMade } from './desk-page.ts'
import { formPage } from './form-page.ts'
import { offersOf } from './offers-of.ts'
import { bulkResultPage, resultPage } from './result-page.ts'
import { whosePart } from './whose-part.ts'

/** One step of an act's form: the next page of it, the check page, or what came of it. */
export async function actPage(visit: DeskVisit, act: Act, sent: FormData): Promise<DeskMade> {
  const go = String(sent.get('go') ?? '')
  if (go === 'start' && act.isDoneUnopened) await addSequence(visit, act, sent)
  const begun = readActForm(act, sent)
  if (go === 'start') {
    const isUnopened = act.isDoneUnopened && begun.correction === undefined && begun.expected.length > 0
    const opened = isUnopened ? undefined : await openFor(visit, begun)
    const offers = await offersFor(visit, begun, isUnopened ? await listToActOn(visit, begun) : subjectsIn(act, opened))
    return formPage(visit, { ...beginForm(act, sent, opened), subjects: offers.subjects }, offers, [])
  }
  const stepped = stepForm(begun, go)
  const offers = await offersFor(visit, stepped.form, undefined)
  if (stepped.show === 'page') return formPage(visit, stepped.form, offers, stepped.faults)
  try {
    return stepped.show === 'check'
      ? await check(visit, stepped.form, stepped.input, offers)
      : await record(visit, stepped.form, stepped.input, offers)
  } catch (thrown) {
    if (thrown instanceof BadInput) return faultyPage(visit, stepped.form, offers, thrown)
    if (thrown instanceof Conflict && stepped.form.caseIds.length < 2)
      return conflictPage(visit, stepped.form, thrown, zoneIn(stepped.form))
    throw thrown
  }
}

/** An act done in a case that stays closed to the officer begins from where the case is, and shows nothing of it. */
async function addSequence(visit: DeskVisit, act: Act, sent: FormData): Promise<void> {
  const cases = sent.getAll('case')
  if (sent.has('expected') || sent.has('correction-kind') || cases.length !== 1) return
  const { officerId, trace } = visit.reader('')
  const state = await visit.door.registrar.findToActIn({ act: act.act, caseId: String(cases[0]).trim(), officerId, trace })
  if (state) sent.set('expected', String(state.sequence))
}

/** The case, where the form must see it: to offer what it holds, or to start from the entry it corrects. */
async function openFor(visit: DeskVisit, form: ActForm): Promise<CaseView | undefined> {
  const [caseId] = form.caseIds
  if (caseId === undefined || form.caseIds.length > 1) return undefined
  const isNeeded = form.correction?.kind === 'corrects' || form.expected.length === 0 || asksSubject(form.fields)
  return isNeeded ? visit.door.readingRoom.openCase(visit.reader(form.purpose), caseId) : undefined
}

/** What the act can be about, of a case that may be closed to the officer. */
async function listToActOn(visit: DeskVisit, { act, caseIds, fields, purpose }: ActForm): Promise<readonly Subject[] | undefined> {
  const [caseId] = caseIds
  if (caseId === undefined || caseIds.length > 1 || !asksSubject(fields)) return undefined
  const { officerId, trace } = visit.reader('')
  return visit.door.registrar.listToActOn({ act: act.act, caseId, officerId, trace }, purpose)
}

const subjectsIn = ({ about }: Act, opened: CaseView | undefined): readonly Subject[] | undefined =>
  opened && [...opened.state.subjects.values()].filter(({ kind }) => about === undefined || kind === about)

/** What can be chosen. Subjects of a case travel with the form, so that they are read, and logged as read, once. */
async function offersFor(visit: DeskVisit, form: ActForm, subjects: readonly Subject[] | undefined): Promise<Offers> {
  const offers = await offersOf(visit, subjects)
  return subjects ? offers : { ...offers, subjects: form.subjects }
}

async function check(visit: DeskVisit, form: ActForm, input: JsonObject, offers: Offers): Promise<DeskMade> {
  const requests = actRequests(visit, form, input)
  const shown = { input, offers, zone: zoneIn(form) }
  const [only] = requests
  if (requests.length === 1 && only) {
    const assessed = [{ caseId: only.caseId, assessment: await visit.door.registrar.assess(only) }]
    return checkPage(visit, { ...shown, form, assessed, whose: await whosePart(visit, form, input) })
  }
  const found = await visit.door.registrar.assessEach(requests)
  const assessed = found.flatMap((one, place) => ('fault' in one ? [] : [{ caseId: requests[place]?.caseId, assessment: one }]))
  const left = found.flatMap((one, place) => ('fault' in one ? [{ caseId: requests[place]?.caseId ?? '', fault: one.fault }] : []))
  const serious = left.find(({ fault }) => assessed.length === 0 || !(fault instanceof Conflict || fault instanceof NotPermitted))
  if (serious) throw serious.fault
  return checkPage(visit, { ...shown, form: without(form, left), assessed, notice: sayLeftOut(left) })
}

type LeftOut = readonly { caseId: string; fault: Error }[]

/** The form for the other cases: what moved on, or was closed to the officer, since they chose it is left to be looked at by itself. */
function without(form: ActForm, left: LeftOut): ActForm {
  const stays = form.caseIds.map((caseId) => left.every((one) => one.caseId !== caseId))
  return { ...form, caseIds: form.caseIds.filter((_, place) => stays[place]), expected: form.expected.filter((_, place) => stays[place]) }
}

const sayLeftOut = (left: LeftOut): Part =>
  left.length === 0
    ? ''
    : alert(
        'warning',
        left.length === 1 ? 'One case is left out' : `${left.length} cases are left out`,
        left.map(({ caseId, fault }, place) => html`${place === 0 ? '' : html`<br>`}Case ${shortId(caseId)}: ${fault.message}`),
      )

async function record(visit: DeskVisit, form: ActForm, input: JsonObject, offers: Offers): Promise<DeskMade> {
  const requests = actRequests(visit, form, input)
  const [only] = requests
  if (requests.length > 1 || !only) return bulkResultPage(visit, form, await visit.door.registrar.actOnEach(requests))
  try {
    return resultPage(visit, form, await visit.door.registrar.act(only), zoneIn(form))
  } catch (thrown) {
    if (!(thrown instanceof LedgerUnavailable)) throw thrown
    const notice = alert(
      'error',
      'The ledger did not answer',
      'It is not known whether this was recorded. Your answers are kept below: press the button again, and it is recorded once only.',
    )
    return checkPage(visit, { form, input, offers, zone: zoneIn(form), assessed: [], notice, status: 503 })
  }
}

/** What the registrar has against the input, shown on the page of the first field it names. */
function faultyPage(visit: DeskVisit, form: ActForm, offers: Offers, { issues }: BadInput): DeskMade {
  const faults: AnswerFault[] = issues.map(({ field, message }) => {
    const known = findField(form.fields, field)
    return { at: known ? field : '', message: known ? `${known.label}: ${message}` : message }
  })
  return formPage(visit, { ...form, at: pageOf(form, faults), isChange: true }, offers, faults)
}

/** Moments of the act are said in the zone the officer works in: the case's, or the one they chose. */
const zoneIn = (form: ActForm): string => zoneOffered(form) || 'UTC'
