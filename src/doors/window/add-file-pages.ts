import type { Context } from 'hono'
import { MayNotRead } from '../../reading-room/reading-room.ts'
import { isUuid } from '../../registrar/is-uuid.ts'
import { actThrough } from './act-through.ts'
import type { AddWindowPage } from './add-window-page.ts'
import { type OpenFile, openFileOf } from './open-file.ts'
import { complaintsPage } from './pages/complaints-page.ts'
import { correctionsPage } from './pages/corrections-page.ts'
import { documentsPage } from './pages/documents-page.ts'
import { duePage } from './pages/due-page.ts'
import { expungedPart, homePage } from './pages/home-page.ts'
import { noticesPage } from './pages/notices-page.ts'
import { printPage } from './pages/print-page.ts'
import { reachPage } from './pages/reach-page.ts'
import { readersPage } from './pages/readers-page.ts'
import { recordPage } from './pages/record-page.ts'
import { readRequest, requestPage } from './pages/request-page.ts'
import { requestsPage } from './pages/requests-page.ts'
import { ownNotices, recipientOf } from './parts/own-notices.ts'
import { type OwnRequest, ownRequests } from './parts/own-requests.ts'
import { checkTexts } from './parts/window-form.ts'
import { reach } from './reach.ts'
import { sayProblem } from './say-problem.ts'
import type { WindowPage } from './window-frame.ts'
import type { WindowVisit } from './window-visit.ts'

/** The pages of an open window. Each opens the file anew through the reading room, and so is logged. */
export function addFilePages(page: AddWindowPage): void {
  page('get', '', withFile(homePage))
  page('get', '/record', withFile(recordPage))
  page('get', '/due', withFile(duePage))
  page('get', '/documents', withFile(documentsPage))
  page('get', '/documents/:case/:document', openDocument)
  page(
    'get',
    '/readers',
    withFile((visit) => readersPage(visit)),
  )
  page(
    'get',
    '/corrections',
    withFile((visit, file) => correctionsPage(visit, file)),
  )
  page('post', '/corrections', withFile(askForCorrection))
  page('get', '/corrections/review', async ({ to }, context) => context.redirect(to('/my-file/corrections')))
  page('post', '/corrections/review', withFile(askForReview))
  page(
    'get',
    '/requests',
    withFile((visit, file) => requestsPage(visit, file)),
  )
  page('get', '/requests/:act/:case', withFile(showRequest))
  page('post', '/requests/:act/:case', withFile(sendRequest))
  page('get', '/notices', withFile(noticesPage))
  page('post', '/notices', withFile(acknowledge))
  page(
    'get',
    '/complaints',
    withFile((visit, file) => complaintsPage(visit, file)),
  )
  page('post', '/complaints', withFile(complain))
  page(
    'get',
    '/reach',
    withFile((visit, file) => reachPage(visit, file)),
  )
  page('post', '/reach', withFile(reach))
  page('get', '/print', withFile(printPage))
}

/** Opens the file first. Of an expunged one only the order is shown, on whatever page. */
const withFile =
  (make: (visit: WindowVisit, file: OpenFile, context: Context) => Promise<WindowPage>) =>
  async (visit: WindowVisit, context: Context): Promise<WindowPage> => {
    const file = await openFileOf(visit)
    const { title } = visit.words
    if (file.expunged) return { title, body: expungedPart(visit, file.expunged, title) }
    return make(visit, file, context)
  }

async function openDocument(visit: WindowVisit, context: Context): Promise<WindowPage | Response> {
  const [caseId = '', documentId = ''] = [context.req.param('case'), context.req.param('document')]
  const { notFound } = visit.words.problem
  if (!isUuid(caseId) || !isUuid(documentId)) return sayProblem(visit, notFound, 404)
  try {
    const { bytes, form } = await visit.door.readingRoom.openDocument(visit.reader, caseId, documentId)
    const how = context.req.query('save') === 'yes' ? 'attachment' : 'inline'
    return context.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `${how}; filename="${form.replaceAll(/[^\w.-]/g, '-')}.pdf"`,
    })
  } catch (thrown) {
    // The same words for a paper of somebody else's and for none at all. That it was asked for is in the log.
    if (thrown instanceof MayNotRead) return sayProblem(visit, notFound, 404)
    throw thrown
  }
}

function findAsked(visit: WindowVisit, file: OpenFile, context: Context): OwnRequest | undefined {
  const [name, caseId] = [context.req.param('act'), context.req.param('case')]
  return ownRequests(visit, file).find(({ act, of }) => act.act === name && of.state.caseId === caseId)
}

async function showRequest(visit: WindowVisit, file: OpenFile, context: Context): Promise<WindowPage> {
  const asked = findAsked(visit, file, context)
  return asked ? requestPage(visit, asked) : sayProblem(visit, visit.words.problem.notFound, 404)
}

async function sendRequest(visit: WindowVisit, file: OpenFile, context: Context): Promise<WindowPage> {
  const asked = findAsked(visit, file, context)
  if (!asked) return sayProblem(visit, visit.words.problem.notFound, 404)
  const form = await context.req.formData()
  const { input, answers, faults } = readRequest(visit, asked, form)
  if (faults.length > 0) return requestPage(visit, asked, { answers, faults })
  await actThrough(visit, asked.act.act, input, String(form.get('key') ?? ''), asked.of.state.caseId)
  return requestsPage(visit, await openFileOf(visit), visit.words.requests.sent)
}

async function askForCorrection(visit: WindowVisit, file: OpenFile, context: Context): Promise<WindowPage> {
  const { corrections } = visit.words
  const sent = checkTexts(visit, await context.req.formData(), [
    ['whatIsWrong', corrections.whatIsWrong],
    ['shouldSay', corrections.whatShould],
  ])
  if (sent.faults.length > 0) return correctionsPage(visit, file, sent)
  const { whatIsWrong = '', shouldSay = '', ofEntry = '', key = '' } = sent.values
  const isOwn = file.all.some(({ entries }) => entries.some(({ entry }) => entry.entryId === ofEntry))
  await actThrough(visit, 'RequestCorrection', { whatIsWrong, shouldSay, ...(isOwn ? { ofEntry } : {}) }, key)
  return correctionsPage(visit, await openFileOf(visit), undefined, corrections.sent)
}

async function askForReview(visit: WindowVisit, file: OpenFile, context: Context): Promise<WindowPage> {
  const { corrections } = visit.words
  const sent = checkTexts(visit, await context.req.formData(), [['whyAgain', corrections.whyAgain]])
  if (sent.faults.length > 0) return correctionsPage(visit, file, sent)
  const { subjectId = '', whyAgain = '', key = '' } = sent.values
  await actThrough(visit, 'AskCorrectionReview', { subjectId, whyAgain }, key)
  return correctionsPage(visit, await openFileOf(visit), undefined, corrections.sent)
}

/** Only notices that come to this window are acknowledged: any other id changes nothing. */
async function acknowledge(visit: WindowVisit, file: OpenFile, context: Context): Promise<WindowPage> {
  const asked = String((await context.req.formData()).get('notice') ?? '')
  const notice = (await ownNotices(visit, file)).find(({ noticeId, readAt }) => noticeId === asked && readAt === null)
  if (notice) {
    const to = recipientOf(visit)
    await actThrough(visit, 'AcknowledgeNotice', { noticeId: asked, readBy: to }, `read-${asked}`)
    await visit.door.outbox.markRead([to], [asked], visit.reader.officerId, visit.door.now())
  }
  return noticesPage(visit, await openFileOf(visit))
}

async function complain(visit: WindowVisit, file: OpenFile, context: Context): Promise<WindowPage> {
  const { complaints, form } = visit.words
  const checked = checkTexts(visit, await context.req.formData(), [['complaint', complaints.what]])
  const { about = '', complaint = '', key = '' } = checked.values
  const isChosen = Object.hasOwn(complaints.abouts, about)
  const sent = isChosen ? checked : { ...checked, faults: [{ at: 'about', message: form.pick(complaints.about) }, ...checked.faults] }
  if (sent.faults.length > 0) return complaintsPage(visit, file, sent)
  await actThrough(visit, 'SendComplaint', { about, complaint }, key)
  return complaintsPage(visit, await openFileOf(visit), undefined, complaints.sent)
}
