import type { OfficerStanding } from '../../../acts/officer-standing.ts'
import { html, type Part } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import type { ActForm } from '../forms/act-form.ts'
import type { AnswerFault } from '../forms/answers.ts'
import type { Offers } from '../forms/filling.ts'
import type { Choice } from '../forms/form-field.ts'
import { formView } from '../forms/form-view.ts'
import { shortId } from '../parts/short-id.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** One page of an act's form. */
export function formPage(visit: DeskVisit, form: ActForm, offers: Offers, faults: readonly AnswerFault[]): DeskMade {
  const title = form.pages[form.at]?.title ?? form.act.title
  return deskPage(visit, {
    title: faults.length > 0 ? `Error: ${title}` : title,
    ...(faults.length > 0 ? { status: 422 } : {}),
    body: html`${formView(form, {
      action: `/desk/acts/${form.act.act}`,
      csrf: visit.csrf,
      offers,
      faults,
      delegations: delegationsFor(form, visit.standing),
    })}${forWhich(form)}`,
  })
}

const forWhich = ({ caseIds }: ActForm): Part =>
  caseIds.length === 0
    ? ''
    : html`<p class="writ-small">${caseIds.length === 1 ? 'For the case' : `For ${caseIds.length} cases:`} ${caseIds.map((id) => html`<code>${shortId(id)}</code> `)}</p>`

/** Delegations in force for this officer that give a position the act is for. */
function delegationsFor({ act }: ActForm, { delegations }: OfficerStanding): readonly Choice[] {
  return delegations
    .filter(({ positions }) => positions.some((position) => act.by.includes(position)))
    .map(({ delegationId, cite }) => ({ value: delegationId, says: `A power lent to me: ${cite}` }))
}
