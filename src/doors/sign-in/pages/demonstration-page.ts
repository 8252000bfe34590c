import { listOf } from '../../../clockwork/in-words.ts'
import { positions, positionTitle } from '../../../law/officers/positions.ts'
import { type Html, html } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import type { Officer } from '../sign-in-door.ts'

/** Invented officers to enter as, each with what they may do. */
export function demonstrationPage(view: View, invented: readonly { officer: Officer }[], next: string): Html {
  return layout(view, {
    title: 'Enter as an invented officer',
    isInEnglish: true,
    isDesk: true,
    crumbs: [['Sign in', '/sign-in']],
    body: html`<h1>Enter as an invented officer</h1>
<p class="usa-intro">None of these officers exists, and neither does anybody in this record. What you record stays in it, under the officer's name.</p>
<form method="post" action="/demonstration">
${next ? html`<input type="hidden" name="next" value="${next}">` : ''}
<ul class="usa-card-group writ-choices">
${invented.map(({ officer }) => choice(officer))}
</ul>
</form>`,
  })
}

function choice({ officerId, name, standing }: Officer): Html {
  const held = standing.positions.map(({ position }) => position)
  const says = held.flatMap((position) => (position in positions ? [positions[position as keyof typeof positions].says] : []))
  return html`<li class="writ-card">
<h2 class="writ-card__title">${name}</h2>
<p>${held.length > 0 ? listOf(held.map(positionTitle), 'and') : 'Holds no position.'}</p>
<p class="writ-small">${says.join(' ')}</p>
<button class="usa-button usa-button--outline" type="submit" name="officerId" value="${officerId}" aria-label="Enter as ${name}">Enter</button>
</li>`
}
