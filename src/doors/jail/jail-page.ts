import { type Html, html, type Part } from '../web/html.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'
import type { PartnerFound } from './jail-door.ts'
import type { JailHours } from './jail-hours.ts'
import { hourText, sayHour } from './say-hour.ts'

/** The page of one jail: for each detainer it holds, the hours its authority ends, in its own zone. Nothing of any person is on it. */
export function jailPage(view: View, partner: PartnerFound, hours: readonly JailHours[], now: Temporal.Instant): Html {
  return layout(view, {
    title: `Detainers held by ${partner.name}`,
    isInEnglish: true,
    isDesk: true,
    body: html`<h1>When your authority ends</h1>
<p class="usa-intro">${partner.name}. As of ${sayHour(now.toString(), partner.zone)}.</p>
<p>Two limits of 48 hours run from the moment a person would otherwise go free. The form asks you to hold nobody longer than 48 hours, no day left out. 8 CFR 287.7(d) leaves out Saturdays, Sundays and holidays, and allows nothing beyond. Hours are those of ${partner.zone}.</p>
${hours.length === 0 ? html`<p class="writ-note">You hold no detainer of this agency.</p>` : hours.map((one) => detainerPart(one, now))}
<p class="writ-note">A detainer is known by the number on its form. It does not say who the person is, and a judge has not signed it. To print, use the print command of your browser.</p>`,
  })
}

const detainerPart = (hours: JailHours, now: Temporal.Instant): Part => html`<section class="writ-card" aria-labelledby="d-${hours.number}">
<h2 id="d-${hours.number}">Detainer ${hours.number}</h2>
${standing(hours, now)}
<dl>
<dt>Would go free</dt><dd>${hours.releaseEligibleAt ? sayHour(hours.releaseEligibleAt, hours.zone) : 'You have not said when.'}</dd>
<dt>The form’s 48 hours end</dt><dd>${ends(hours.formEndsAt, hours.zone)}</dd>
<dt>The regulation’s 48 hours end (8 CFR 287.7(d))</dt><dd>${ends(hours.regulationEndsAt, hours.zone)}</dd>
</dl></section>`

const ends = (at: string | null, zone: string): Part => (at === null ? 'No hour runs.' : sayHour(at, zone))

/** What it comes to, in one sentence. */
function standing({ formEndsAt, regulationEndsAt, zone }: JailHours, now: Temporal.Instant): Part {
  const isPast = (at: string | null) => at !== null && Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0
  if (isPast(regulationEndsAt))
    return alert('error', 'Your authority has ended: nothing in the regulation lets you hold anybody on this detainer.')
  if (isPast(formEndsAt))
    return alert(
      'warning',
      `The form’s time is over. ${regulationEndsAt === null ? '' : `The regulation’s ends on ${hourText(regulationEndsAt, zone)}.`}`,
    )
  if (formEndsAt === null && regulationEndsAt === null)
    return alert('info', 'No time runs yet. Tell the field office when the person would go free: both times of 48 hours begin then.')
  return alert('info', `Time runs. The form’s ends first: ${formEndsAt === null ? 'no hour of it is known' : hourText(formEndsAt, zone)}.`)
}

const alert = (kind: 'error' | 'warning' | 'info', says: string): Part =>
  html`<div class="usa-alert usa-alert--${kind} usa-alert--slim"><div class="usa-alert__body"><p class="usa-alert__text">${says}</p></div></div>`
