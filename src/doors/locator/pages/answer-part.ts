import type { LocatorAnswer, PlaceTold } from '../../../reading-room/locator/locator.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { type LocatorView, sayAgo, sayDayOf, sayMoment } from '../locator-view.ts'

/** The zone of an answer that is about no place: the record's own. */
const recordZone = 'UTC'

/** What was told before it changed: the heading alone, and since when. What it says to do is over. */
export function beforePart(seen: LocatorView, answer: LocatorAnswer): Html {
  const { title } = wordsOf(seen, answer)
  const { answer: words } = seen.words
  if (answer.kind === 'nothing-to-tell' || answer.kind === 'several')
    return html`<p class="writ-note" data-before="${answer.kind}">${title}</p>`
  const moment = sayMoment(seen, answer.at, answer.zone)
  const says = answer.kind === 'arrested' ? words.wasArrested(moment) : html`${title}. ${answer.kind === 'held' ? words.since(moment) : ''}`
  return html`<p class="writ-note" data-before="${answer.kind}">${says}</p>`
}

/** One answer: what is known in one line, what it means, whom to call, and how old it is. Every answer has the same parts in the same order. */
export function answerPart(seen: LocatorView, answer: LocatorAnswer): Html {
  const { title, says, place } = wordsOf(seen, answer)
  return html`<div class="writ-card writ-locator" data-answer="${answer.kind}"><h2>${title}</h2>${says}${telephone(seen, place)}
<p class="writ-small">${age(seen, answer)}</p></div>`
}

interface Said {
  title: string
  says: Part
  place?: PlaceTold
}

function wordsOf(seen: LocatorView, answer: LocatorAnswer): Said {
  const { answer: words } = seen.words
  if (answer.kind === 'several') return { title: words.several, says: html`<p>${words.severalSays}</p>` }
  if (answer.kind === 'nothing-to-tell') return nothing(seen)
  const moment = sayMoment(seen, answer.at, answer.zone)
  switch (answer.kind) {
    case 'held':
      return held(seen, answer.place, moment)
    case 'in-transit': {
      const { name } = answer.place
      const left = name === null ? words.transitUnknown(moment) : words.transitFrom(name, moment)
      return { title: words.transit, says: html`<p>${left}</p><p>${words.transitSays}</p>`, place: answer.place }
    }
    case 'released':
      return released(seen, answer.how, moment)
    case 'removed':
      return { title: words.removed(sayDayOf(seen, answer.at, answer.zone)), says: '' }
    case 'arrested':
      return { title: words.arrested(sayAgo(seen, answer.at)), says: html`<p>${words.arrestedSays(moment)}</p>` }
  }
}

function held({ words: { answer: words } }: LocatorView, place: PlaceTold, moment: string): Said {
  if (place.name === null) return { title: words.heldSomewhere, says: html`<p>${words.since(moment)} ${words.heldSomewhereSays}</p>` }
  return { title: words.held(place.name), says: html`<p>${words.since(moment)}</p>`, place }
}

function released({ words: { answer: words } }: LocatorView, how: 'free' | 'other-agency' | 'ask', moment: string): Said {
  if (how === 'free') return { title: words.released(moment), says: '' }
  if (how === 'ask') return { title: words.ask(moment), says: html`<p>${words.askSays}</p>` }
  return { title: words.otherAgency(moment), says: html`<p>${words.otherAgencySays}</p>` }
}

const nothing = ({ words: { answer: words } }: LocatorView): Said => ({
  title: words.nothing,
  says: html`<p>${words.nothingSays}</p><ul class="usa-list">${words.nothingWhy.map((why) => html`<li>${why}</li>`)}</ul><p>${words.nothingDo}</p>`,
})

const telephone = ({ words }: LocatorView, place: PlaceTold | undefined): Part =>
  place?.telephone
    ? html`<p>${words.answer.telephone}: <a href="tel:${place.telephone.replace(/[^+\d]/g, '')}">${place.telephone}</a></p>`
    : ''

function age(seen: LocatorView, answer: LocatorAnswer): string {
  const { answer: words } = seen.words
  if (answer.asOf === null) return words.recordEmpty
  const zone = 'zone' in answer ? answer.zone : recordZone
  const say = 'zone' in answer ? words.age : words.recordAge
  return say(sayMoment(seen, answer.asOf, zone), sayAgo(seen, answer.asOf))
}
