import type { Context } from 'hono'
import { purposeFault } from '../../../reading-room/purpose-fault.ts'
import { MayNotRead } from '../../../reading-room/reading-room.ts'
import type { AddPage } from '../add-page.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { type Answers, readAnswers } from '../forms/answers.ts'
import { checkInput } from '../forms/check-input.ts'
import { readInput } from '../forms/read-input.ts'
import { plainText } from '../plain-text.ts'
import { casePage } from './case-page.ts'
import type { DeskMade } from './desk-page.ts'
import { inspectionCsv, inspectionPage } from './inspection-page.ts'
import { openCasePage } from './open-case-page.ts'
import { peoplePage, searchFields } from './people-page.ts'
import { readingsPage } from './readings-page.ts'
import { makeWindowCode } from './window-code-page.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Pages that read the record. All but the questions before them are answers to a form, so that no address says why, or about whom. */
export function addCasePages(page: AddPage): void {
  page('get', '/cases', (visit) => openCasePage(visit))
  page('get', '/cases/:case', (visit, context) => openCasePage(visit, { caseId: context.req.param('case') ?? '' }))
  page('post', '/case', async (visit, context) => {
    const asked = await readOpening(context)
    const fault = faultOf(asked)
    if (fault) return openCasePage(visit, { ...asked, fault })
    const isWhole = (await context.req.formData()).get('whole') === 'yes'
    // Looked up while the reading is logged; shown only once the case may be.
    const notices = visit.door.outbox.noticesOf(asked.caseId)
    notices.catch(() => undefined)
    const opened = await visit.door.readingRoom.openCase(visit.reader(asked.purpose), asked.caseId)
    return casePage(visit, asked.purpose, opened, { isWhole, notices })
  })
  page('post', '/readings', async (visit, context) => {
    const asked = await readOpening(context)
    const fault = faultOf(asked)
    if (fault) return openCasePage(visit, { ...asked, fault })
    const readings = await visit.door.readingRoom.readingsOf(visit.reader(asked.purpose), asked.caseId)
    return readingsPage(visit, { ...asked, csrf: visit.csrf }, readings)
  })
  page('post', '/documents', openDocument)
  page('post', '/windows', makeWindowCode)
  page('get', '/inspection', (visit) => inspectionPage(visit))
  page('post', '/inspection', inspectionCsv)
  page('get', '/people', (visit) => peoplePage(visit))
  page('post', '/people', findPeople)
}

async function readOpening(context: Context): Promise<{ caseId: string; purpose: string }> {
  const sent = await context.req.formData()
  const text = (name: string) => {
    const value = sent.get(name)
    return typeof value === 'string' ? plainText(value.trim().slice(0, 500)) : ''
  }
  return { caseId: text('case').toLowerCase(), purpose: text('purpose') }
}

function faultOf({ caseId, purpose }: { caseId: string; purpose: string }): { at: 'case' | 'purpose'; message: string } | undefined {
  if (!uuid.test(caseId)) return { at: 'case', message: 'Give the whole id of the case: 36 letters, digits and hyphens.' }
  const fault = purposeFault(purpose)
  return fault ? { at: 'purpose', message: fault } : undefined
}

async function openDocument(visit: DeskVisit, context: Context): Promise<DeskMade | Response> {
  const asked = await readOpening(context)
  const fault = faultOf(asked)
  if (fault) return openCasePage(visit, { ...asked, fault })
  const documentId = String((await context.req.formData()).get('document') ?? '')
  if (!uuid.test(documentId)) throw new MayNotRead('There is no such document in this case.')
  const { bytes, form } = await visit.door.readingRoom.openDocument(visit.reader(asked.purpose), asked.caseId, documentId)
  return context.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${form.replaceAll(/[^\w.-]/g, '-')}.pdf"`,
  })
}

async function findPeople(visit: DeskVisit, context: Context): Promise<DeskMade> {
  const answers: Answers = readAnswers(await context.req.formData())
  const { input, faults: unread } = readInput(searchFields, answers)
  const purpose = answers.purpose?.[0]?.trim().slice(0, 500) ?? ''
  const why = purposeFault(purpose)
  const isEmpty = Object.keys(input).length === 0 && unread.length === 0
  const faults = [
    ...unread,
    ...checkInput(searchFields, input),
    ...(isEmpty ? [{ at: 'identifier', message: 'Give a number, or a family name with a given name or a date of birth.' }] : []),
    ...(why ? [{ at: 'purpose', message: why }] : []),
  ]
  if (faults.length > 0) return peoplePage(visit, { answers, faults })
  try {
    return peoplePage(visit, { answers, faults: [], hits: await visit.door.readingRoom.search(visit.reader(purpose), input) })
  } catch (thrown) {
    if (!(thrown instanceof MayNotRead)) throw thrown
    return peoplePage(visit, { answers, faults: [{ at: '', message: thrown.message }] })
  }
}
