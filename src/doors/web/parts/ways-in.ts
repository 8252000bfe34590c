import { type Html, html } from '../html.ts'
import type { View } from '../view.ts'

/** What somebody who comes to the front page of a record may need, most pressing first. */
const ways = [
  ['locator', '/locator'],
  ['ownFile', '/my-file/sign-in'],
  ['orders', '/orders'],
  ['deaths', '/deaths'],
  ['numbers', '/numbers'],
  ['desks', '/desk'],
] as const

/** Where to go in the record itself, a sentence each. */
export function waysIn(view: View): Html {
  const { ways: words } = view.words
  return html`<h2>${words.title}</h2>
<ul class="writ-ways">${ways.map(([way, path]) => html`<li><a href="${view.to(path)}">${words[way].name}</a><p>${words[way].says}</p></li>`)}</ul>`
}
