import { z } from 'zod'
import { dayField, field } from '../../../acts/field.ts'
import type { PersonHit } from '../../../reading-room/reading-room.ts'
import { html, type Part } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { type AnswerFault, type Answers, answerAt } from '../forms/answers.ts'
import { dayControl } from '../forms/controls/day-control.ts'
import { textControl } from '../forms/controls/text-control.ts'
import { faultSummary } from '../forms/fault-summary.ts'
import type { Filling } from '../forms/filling.ts'
import type { FormField } from '../forms/form-field.ts'
import { formFields } from '../forms/form-fields.ts'
import { caseButton } from '../parts/case-button.ts'
import { shortId } from '../parts/short-id.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** What a person can be found by: exact words only. */
const searchSchema = z.strictObject({
  identifier: z
    .string()
    .max(100)
    .optional()
    .meta(field({ label: 'A number', hint: 'An A-number, or another exact number on record, as in A012-345-678' })),
  familyName: z
    .string()
    .max(200)
    .optional()
    .meta(field({ label: 'Family name', hint: 'The whole name. With it, give a given name or the date of birth' })),
  givenName: z
    .string()
    .max(200)
    .optional()
    .meta(field({ label: 'Given name' })),
  birthOn: dayField({ label: 'Date of birth' }).optional(),
})
const purposeSchema = z.strictObject({
  purpose: z
    .string()
    .max(500)
    .meta(
      field({
        label: 'Why you need it',
        hint: 'In your own words. The search and every person it finds are logged, and each of them can read this',
      }),
    ),
})
export const searchFields = formFields(searchSchema)
const purposeFields = formFields(purposeSchema)

interface Found {
  answers: Answers
  faults: readonly AnswerFault[]
  hits?: readonly PersonHit[]
}

const offers = { officers: [], places: [], subjects: [], languages: [], zones: [] }

/** Finds a person by exact words. There is no list of people and no search by parts or sounds. */
export function peoplePage(visit: DeskVisit, found: Found = { answers: {}, faults: [] }): DeskMade {
  const filling: Filling = { answers: found.answers, faults: found.faults, offers }
  const isFaulty = found.faults.length > 0
  return deskPage(visit, {
    title: isFaulty ? 'Error: Find a person' : 'Find a person',
    ...(isFaulty ? { status: 422 } : {}),
    body: html`${faultSummary(found.faults)}<h1>Find a person</h1>
<p class="usa-intro">By an exact number, or a whole name with a date of birth or a given name. Parts of words find nobody. Each search is logged.</p>
${found.hits ? hitList(visit, found.hits, answerAt(found.answers, 'purpose')) : ''}
<form method="post" action="/desk/people" class="writ-form" novalidate><input type="hidden" name="csrf" value="${visit.csrf}">
${[...searchFields, ...purposeFields].map((one) => control(one, filling))}
<div class="writ-buttons"><button class="usa-button" type="submit">Find</button></div></form>`,
  })
}

const control = (one: FormField, filling: Filling): Part =>
  one.control === 'day' ? dayControl(one, one.key, filling) : textControl(one, one.key, filling)

function hitList(visit: DeskVisit, hits: readonly PersonHit[], purpose: string): Part {
  if (hits.length === 0)
    return html`<p class="writ-note" role="status">Nobody on record has exactly these. A name may be written in another way on the record.</p>`
  const open = (caseId: string) => ({ caseId, csrf: visit.csrf, purpose })
  return html`<section aria-labelledby="found"><h2 id="found">${hits.length === 1 ? 'One person' : `${hits.length} people`}</h2>
${hits.map(
  (hit) => html`<div class="writ-card"><h3>${hit.name}</h3><p class="writ-small"><code>${hit.personId}</code></p>
<div class="writ-buttons">${caseButton(open(hit.personId), '/desk/case', 'Open the record of the person')}${hit.caseIds.filter((id) => id !== hit.personId).map((id) => caseButton(open(id), '/desk/case', `Open case ${shortId(id)}`))}</div></div>`,
)}</section>`
}
