import type { Context } from 'hono'
import { purposeFault } from '../../../reading-room/purpose-fault.ts'
import type { InspectedReading } from '../../../reading-room/reading-room.ts'
import { csvLine } from '../../../releases/csv/write-csv.ts'
import { html } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { faultSummary } from '../forms/fault-summary.ts'
import { plainText } from '../plain-text.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { purposeForm } from './purpose-form.ts'
import { sayProblem } from './say-problem.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const columns: readonly (keyof InspectedReading)[] = [
  'readingId',
  'readAt',
  'officerId',
  'positions',
  'what',
  'outcome',
  'refusedBecause',
  'purpose',
  'caseId',
  'personId',
  'documentId',
  'fields',
  'sharedWith',
  'door',
]

const isInspector = ({ standing }: DeskVisit): boolean => standing.positions.some(({ position }) => position === 'inspector')

/** Where an inspector asks for every reading by one officer, or of one case. */
export function inspectionPage(
  visit: DeskVisit,
  asked: { id?: string; purpose?: string; fault?: { at: 'id' | 'purpose'; message: string } } = {},
): DeskMade {
  if (!isInspector(visit))
    return sayProblem(visit, 'You may not do this', 'Only an inspector reads the log of a whole officer or case at once.', 403)
  const { fault } = asked
  const title = 'Inspect readings'
  const isIdFault = fault?.at === 'id'
  return deskPage(visit, {
    title: fault ? `Error: ${title}` : title,
    ...(fault ? { status: 422 } : {}),
    body: html`${faultSummary(fault ? [fault] : [])}<h1>${title}</h1>
<p class="usa-intro">Every line of the reading log by one officer, or about one case or person, refused attempts too, as a CSV file. That you asked is a line of it.</p>
${purposeForm({
  action: '/desk/inspection',
  csrf: visit.csrf,
  button: 'Download CSV',
  ...(asked.purpose ? { value: asked.purpose } : {}),
  ...(fault?.at === 'purpose' ? { fault: fault.message } : {}),
  before: html`<fieldset class="usa-fieldset"><legend class="usa-legend">Readings</legend>
<div class="usa-radio"><input class="usa-radio__input" type="radio" id="f-of-officer" name="of" value="officer" checked><label class="usa-radio__label" for="f-of-officer">by an officer</label></div>
<div class="usa-radio"><input class="usa-radio__input" type="radio" id="f-of-case" name="of" value="case"><label class="usa-radio__label" for="f-of-case">of a case or a person</label></div></fieldset>
<div class="usa-form-group${isIdFault ? ' usa-form-group--error' : ''}"><label class="usa-label" for="f-id">Id of the officer, case or person</label>
${isIdFault ? html`<span class="usa-error-message" id="f-id-fault">${fault.message}</span>` : ''}
<input class="usa-input" id="f-id" name="id" type="text" autocomplete="off" autocapitalize="off" spellcheck="false"${isIdFault ? html` aria-describedby="f-id-fault"` : ''} value="${asked.id ?? ''}"></div>`,
})}`,
  })
}

/** The lines as CSV, once the asking is logged. */
export async function inspectionCsv(visit: DeskVisit, context: Context): Promise<DeskMade | Response> {
  const sent = await context.req.formData()
  const text = (name: string) =>
    plainText(
      String(sent.get(name) ?? '')
        .trim()
        .slice(0, 500),
    )
  const [id, purpose] = [text('id').toLowerCase(), text('purpose')]
  const fault = purposeFault(purpose)
  if (isInspector(visit) && !uuid.test(id))
    return inspectionPage(visit, { id, purpose, fault: { at: 'id', message: 'Give the whole id: 36 letters, digits and hyphens.' } })
  if (isInspector(visit) && fault) return inspectionPage(visit, { id, purpose, fault: { at: 'purpose', message: fault } })
  const of = text('of') === 'case' ? { caseId: id } : { officerId: id }
  const lines = await visit.door.readingRoom.inspectReadings(visit.reader(purpose), of)
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', `attachment; filename="readings-${id.slice(-8)}.csv"`)
  return context.body(
    csvLine(columns) +
      lines
        .map((one) => csvLine(columns.map((name) => (Array.isArray(one[name]) ? one[name].join(' ') : String(one[name] ?? '')))))
        .join(''),
  )
}
