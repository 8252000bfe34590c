import type { Context } from 'hono'
import type { Act } from '../../../acts/act.ts'
import { purposeFault } from '../../../reading-room/purpose-fault.ts'
import type { AddPage } from '../add-page.ts'
import { type DeskVisit, mayDo } from '../desk-visit.ts'
import { actPage } from './act-page.ts'
import { actsPage, startPage } from './acts-page.ts'
import type { DeskMade } from './desk-page.ts'
import { sayProblem } from './say-problem.ts'

/** Most cases one act may be done to at once. */
const bulkMax = 100

/** Pages on which acts are done. */
export function addActPages(page: AddPage): void {
  page('get', '/acts', actsPage)
  page('get', '/acts/:act', (visit, context) => {
    const act = visit.door.catalogue.acts.get(context.req.param('act') ?? '')
    if (!act) return noAct(visit, context)
    return mayDo(visit, act) ? startPage(visit, act) : notYours(visit, act)
  })
  page('post', '/acts/:act', async (visit, context) => {
    const act = visit.door.catalogue.acts.get(context.req.param('act') ?? '')
    if (!act) return noAct(visit, context)
    const sent = await context.req.formData()
    // A supervisor may correct what an officer of theirs recorded: the registrar knows who is whose.
    if (!mayDo(visit, act) && !sent.has('correction-kind')) return notYours(visit, act)
    const fault = sent.get('go') === 'start' ? openingFault(act, sent) : undefined
    return fault ? startPage(visit, act, fault) : actPage(visit, act, sent)
  })
  page('post', '/bulk', startBulk)
}

/** An act begun in a case needs the case and why it is opened; one that opens a case needs neither. */
function openingFault(act: Act, sent: FormData): string | undefined {
  const caseId = String(sent.get('case') ?? '').trim()
  if (caseId === '' && act.opensCase && !sent.has('purpose')) return undefined
  if (caseId === '') return 'Give the whole id of the case.'
  if (sent.has('expected') && sent.getAll('case').length > 1) return undefined
  return purposeFault(String(sent.get('purpose') ?? ''))
}

const noAct = (visit: DeskVisit, context: Context): DeskMade =>
  sayProblem(visit, 'No such act', `There is no act called "${context.req.param('act')}"; the list of acts has those you may do.`)

async function notYours(visit: DeskVisit, act: Act): Promise<DeskMade> {
  const says = `None of your positions may do "${act.title}".`
  await visit.door.noteDenied(visit.reader(''), act.act, says)
  return sayProblem(visit, 'You may not do this', `${says} That you asked is in the log.`, 403)
}

/** One act for several cases, those of them the officer may open: each has an entry, an assessment and an outcome of its own. */
async function startBulk(visit: DeskVisit, context: Context): Promise<DeskMade> {
  const sent = await context.req.formData()
  const act = visit.door.catalogue.acts.get(String(sent.get('act') ?? ''))
  const cases = [...new Set(sent.getAll('case').map(String))].slice(0, bulkMax)
  if (!act || !mayDo(visit, act))
    return sayProblem(visit, 'Choose an act', 'Go back to the clock board and choose the act for the cases.', 422)
  const { officerId, trace } = visit.reader('')
  const states = await Promise.all(cases.map((caseId) => visit.door.registrar.findToActIn({ act: act.act, caseId, officerId, trace })))
  const known = states.filter((state) => state !== undefined)
  if (known.length === 0) return sayProblem(visit, 'Choose the cases', 'Go back to the clock board and tick the cases the act is for.', 422)
  const form = new FormData()
  form.set('go', 'start')
  for (const state of known) {
    form.append('case', state.caseId)
    form.append('expected', String(state.sequence))
  }
  return actPage(visit, act, form)
}
