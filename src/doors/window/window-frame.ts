import { assetPath } from '../web/assets.ts'
import { type Html, html, type Part, wholePage } from '../web/html.ts'
import type { Asking, WindowVisit } from './window-visit.ts'

export interface WindowPage {
  title: string
  body: Part
  status?: 200 | 400 | 401 | 403 | 404 | 422 | 429 | 503
}

const isSignedIn = (asking: Asking): asking is WindowVisit => 'csrf' in asking

/** A whole page of the window: made for a phone, without any script. */
export function windowFrame(asking: Asking, { title, body }: WindowPage): Html {
  const { words } = asking
  return wholePage`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Writ</title>
<link rel="stylesheet" href="${assetPath('uswds/css/uswds.min.css')}">
<link rel="stylesheet" href="${assetPath('writ.css')}">
<link rel="icon" type="image/svg+xml" href="${assetPath('icon.svg')}">
</head>
<body class="writ-window">
<a class="usa-skipnav" href="#main">${words.skip}</a>
${asking.isDemonstration ? demonstration(words.lang === 'es' ? 'DEMOSTRACIÓN' : 'DEMONSTRATION') : ''}
<header class="writ-header"><div class="grid-container writ-header__row">
<span class="writ-brand"><span class="writ-brand__name">Writ</span> <span class="writ-brand__tag">${words.title}</span></span>
<ul class="writ-nav"><li><a href="${inOtherLanguage(asking)}" lang="${words.otherLang.code}" hreflang="${words.otherLang.code}">${words.otherLang.name}</a></li>${isSignedIn(asking) ? signOut(asking) : ''}</ul>
</div></header>
<div class="grid-container writ-page">
${isSignedIn(asking) ? menu(asking) : ''}
<main id="main" tabindex="-1">
${body}
</main>
</div>
<footer class="writ-footer"><div class="grid-container"><p>${words.footer}</p></div></footer>
</body>
</html>`
}

const demonstration = (says: string): Html =>
  html`<aside class="writ-demonstration" aria-label="${says}"><p><strong>${says}</strong></p></aside>`

/** Answers to a form have no address of their own to go back to in another language: then it is the page the form was on. */
const inOtherLanguage = ({ path, query, words }: Asking): string =>
  `${path.replace(/\/(first-use|review)$/, '')}?${new URLSearchParams({ ...query, lang: words.otherLang.code })}`

const signOut = ({ to, csrf, words }: WindowVisit): Html =>
  html`<li><form method="post" action="${to('/my-file/sign-out')}"><input type="hidden" name="csrf" value="${csrf}"><button class="usa-button usa-button--unstyled" type="submit">${words.signOut}</button></form></li>`

const places = ['home', 'record', 'due', 'documents', 'readers', 'corrections', 'requests', 'notices', 'reach', 'complaints'] as const

export const pathOf = (place: (typeof places)[number]): string => (place === 'home' ? '/my-file' : `/my-file/${place}`)

function menu({ words, to, path }: WindowVisit): Html {
  return html`<nav class="writ-menu" aria-label="${words.menuLabel}"><ul>
${places.map((place) => html`<li><a href="${to(pathOf(place))}"${path === pathOf(place) ? html` aria-current="page"` : ''}>${words.menu[place]}</a></li>`)}
</ul></nav>`
}
