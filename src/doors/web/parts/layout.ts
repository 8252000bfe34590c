import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { assetPath } from '../assets.ts'
import { type Html, html, type Part, wholePage } from '../html.ts'
import type { View } from '../view.ts'

export interface Page {
  title: string
  /** Names and addresses from the front page down to the page above this one. */
  crumbs?: readonly (readonly [name: string, path: string])[]
  /** Where the page belongs to a release: its menu is shown. */
  release?: OpenRelease
  /** Whether what the page holds is in English whatever the language of its frame; unsaid where some of it is. */
  isInEnglish?: boolean
  /** True for pages of the desks: they are in one language, and many are answers to a form, so no link leads to them in another. */
  isDesk?: boolean
  /** A menu of the part of the site the page belongs to. */
  menu?: Part
  /** What stands at the foot of the page in place of the words about releases. */
  footer?: string
  /** The address of the one script the page runs, on the few that need one. */
  script?: string
  body: Part
}

/** A whole page. Works without any script; only the use of a passkey has one. */
export function layout(view: View, page: Page): Html {
  const { words } = view
  const isForeign = !view.isEnglish && (page.isInEnglish ?? page.release !== undefined)
  return wholePage`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${words.brand}</title>
<link rel="stylesheet" href="${assetPath('uswds/css/uswds.min.css')}">
<link rel="stylesheet" href="${assetPath('writ.css')}">
<link rel="icon" type="image/svg+xml" href="${assetPath('icon.svg')}">
${page.script ? html`<script src="${page.script}" defer></script>` : ''}
</head>
<body>
<a class="usa-skipnav" href="#main">${words.skip}</a>
${view.signIn?.isDemonstration ? html`<aside class="writ-demonstration" aria-label="${words.demonstration.title}"><p><strong>${words.demonstration.title}</strong> ${words.demonstration.says}</p></aside>` : ''}
${header(view, page.isDesk === true)}
<div class="grid-container writ-page">
${crumbs(view, page)}
${page.release ? releaseMenu(view, page.release) : (page.menu ?? '')}
<main id="main" tabindex="-1"${isForeign ? html` lang="en"` : ''}>
${view.isEnglish || page.isInEnglish === false ? '' : html`<p class="writ-note" lang="${words.lang}">${words.partlyEnglish}</p>`}
${page.body}
</main>
</div>
${footer(view, page)}
</body>
</html>`
}

/** Marks a part that is in the language of the frame, inside a page whose body is in English. */
export const own = (view: View): Part => (view.isEnglish ? '' : html` lang="${view.words.lang}"`)

/** Words in the language of the frame, inside what is in English. */
export const inOwn = (view: View, words: string): Part => (view.isEnglish ? words : html`<span${own(view)}>${words}</span>`)

/** Marks words that are in English whatever the language of the page. */
export const inEnglish = (view: View, words: Part): Part => (view.isEnglish ? words : html`<span lang="en">${words}</span>`)

function header(view: View, isDesk: boolean): Html {
  const { words } = view
  const items = [
    [words.nav.releases, '/'],
    [words.nav.law, '/law'],
    [words.nav.checks, '/checks'],
    [words.nav.docs, '/docs'],
    ...(view.hasPlaces ? ([[words.nav.places, '/places']] as const) : []),
    ...(view.hasDesks
      ? ([
          [words.nav.locator, '/locator'],
          [words.nav.orders, '/orders'],
          [words.nav.numbers, '/numbers'],
          [words.nav.desks, '/desk'],
        ] as const)
      : []),
  ] as const
  const isHere = (path: string) => (path === '/' ? view.path === '/' || view.path.startsWith('/releases') : view.path.startsWith(path))
  return html`<header class="writ-header">
<div class="grid-container writ-header__row">
<a class="writ-brand" href="${view.to('/')}"><span class="writ-brand__name">${words.brand}</span> <span class="writ-brand__tag">${words.tagline}</span></a>
<nav aria-label="${words.nav.label}"><ul class="writ-nav">
${items.map(([name, path]) => html`<li><a href="${view.to(path)}"${isHere(path) ? html` aria-current="${view.path === path ? 'page' : 'true'}"` : ''}>${name}</a></li>`)}
${isDesk ? '' : html`<li><a href="${languageLink(view)}" lang="${words.otherLang.code}" hreflang="${words.otherLang.code}">${words.otherLang.name}</a></li>`}
${signIn(view)}
</ul></nav>
</div>
</header>`
}

/** Who is signed in, and the way out; or the way in. */
function signIn(view: View): Part {
  const { signIn, words, path } = view
  if (!signIn || signIn.signedIn === 'unknown') return ''
  if (!signIn.signedIn)
    return html`<li><a href="/sign-in"${path === '/sign-in' ? html` aria-current="page"` : ''}>${words.nav.signIn}</a></li>`
  const { name, csrfToken } = signIn.signedIn
  return html`<li><a href="/me"${path === '/me' ? html` aria-current="page"` : ''}>${name}</a></li>
<li><form method="post" action="/sign-out"><input type="hidden" name="csrf" value="${csrfToken}"><button class="usa-button usa-button--unstyled" type="submit">${words.nav.signOut}</button></form></li>`
}

/** This page in the other language, with its filters. */
function languageLink(view: View): string {
  const search = new URLSearchParams({ ...view.query, ...(view.isEnglish ? { lang: view.words.otherLang.code } : {}) }).toString()
  return search ? `${view.path}?${search}` : view.path
}

function crumbs(view: View, page: Page): Part {
  if (!page.crumbs) return ''
  return html`<nav class="usa-breadcrumb usa-breadcrumb--wrap" aria-label="${view.words.nav.path}"><ol class="usa-breadcrumb__list">
${page.crumbs.map(([name, path]) => html`<li class="usa-breadcrumb__list-item"><a href="${view.to(path)}" class="usa-breadcrumb__link"><span>${name}</span></a></li>`)}
<li class="usa-breadcrumb__list-item usa-current" aria-current="page"><span>${page.title}</span></li>
</ol></nav>`
}

function releaseMenu(view: View, release: OpenRelease): Part {
  // A register of places has no findings: its pages are those of places.
  if (release.files.has('places')) return ''
  const base = `/releases/${release.id}`
  const items: readonly (readonly [string, string])[] = [
    [view.words.release.summary, base],
    [view.words.release.findings, `${base}/findings`],
    [view.words.release.facilities, `${base}/facilities`],
    [view.words.release.quality, `${base}/quality`],
    [view.words.release.find, `${base}/people`],
  ]
  const here = items.findLast(([, path]) => view.path === path || (path !== base && view.path.startsWith(path)))?.[1]
  return html`<nav class="writ-menu" aria-label="${release.title}"><ul>
${items.map(([name, path]) => html`<li><a href="${view.to(path)}"${path === here ? html` aria-current="page"` : ''}>${name}</a></li>`)}
</ul></nav>`
}

function footer(view: View, { isDesk, footer: own }: Page): Html {
  const { footer } = view.words
  return html`<footer class="writ-footer"><div class="grid-container">
${own !== undefined ? html`<p>${own}</p>` : isDesk ? html`<p>${footer.desk}</p>` : html`<p>${footer.says}</p><p>${footer.data}</p>`}
<p><a href="${view.to('/docs')}">${footer.api}</a> · <a href="/openapi.json">${footer.openapi}</a>${view.hasDesks ? html` · <a href="${view.to('/deaths')}">${footer.deaths}</a> · <a href="${view.to('/oversight')}">${footer.oversight}</a>` : ''}</p>
</div></footer>`
}
