import type { OpenAPIHono } from '@hono/zod-openapi'
import { openApiDocument } from '../../api/open-api-document.ts'
import { type Operation, readOperations } from '../../api/read-operations.ts'
import { type Html, html, type Part } from '../html.ts'
import { scrollTable } from '../parts/answer-table.ts'
import { layout } from '../parts/layout.ts'
import type { View } from '../view.ts'

const groups: readonly { title: string; says: string; has(path: string): boolean }[] = [
  {
    title: 'The law',
    says: 'Rules, due dates, and clocks computed for a record you send. Nothing you send is kept.',
    has: (path) => path.startsWith('/api/v1/law') || path.endsWith('/explain'),
  },
  {
    title: 'Stored questions',
    says: 'Every number on the pages is the answer to one of these. Each answer carries its SQL.',
    has: (path) => path.includes('/questions'),
  },
  {
    title: 'The record',
    says: 'Cases, documents, people and the clock board, for programs with a key. What reads is sent by POST, so that no address says why, or about whom. It is logged before anything is given. Send the key as Authorization: Bearer writ_…; an account administrator makes it.',
    has: (path) => path.startsWith('/api/record'),
  },
  { title: 'Releases and records', says: 'What is loaded, its lists, and one record by its exact id.', has: () => true },
]

/** The API for people: made from the same document as `/openapi.json`, so it cannot say anything else. */
export function docsPage(view: View, api: OpenAPIHono): Html {
  const document = openApiDocument(api)
  const all = readOperations(document)
  const operations = all.filter(({ path }) => !isAct(path))
  const groupOf = (operation: Operation) => groups.findIndex((group) => group.has(operation.path))
  return layout(view, {
    title: 'API reference',
    isInEnglish: true,
    crumbs: [[view.words.brand, '/']],
    body: html`<h1>API reference</h1>
<p class="usa-intro">${document.info.description}</p>
<p>The whole description for programs is at <a href="/openapi.json">/openapi.json</a>. Every fault has one shape: <code>{ "message": "…", "errors": [{ "field": "…", "message": "…" }] }</code>. A page of a list holds at most 1,000 rows. Open an address to see its parameters and what comes back.</p>
${[3, 1, 0, 2].map(
  (at) => html`<h2>${groups[at]?.title}</h2><p>${groups[at]?.says}</p>
${operations.filter((operation) => groupOf(operation) === at).map(section)}`,
)}
${actTable(view, all)}`,
  })
}

const isAct = (path: string): boolean => path.startsWith('/api/record/acts/')
const actOf = (path: string): string => path.split('/')[4] ?? ''

/** Every act with its address; its fields have a page of their own. */
function actTable(view: View, all: readonly Operation[]): Part {
  const acts = all.filter(({ path }) => isAct(path) && !path.endsWith('/assess'))
  if (acts.length === 0) return ''
  return html`<h2>Acts on the record</h2><p>One address does an act; with <code>/assess</code> after it, the six questions are asked, and nothing is written but that you asked: a line of the reading log, before the answer. A decision the law does not allow is answered 200 with the outcome <code>refused</code>: the refusal is an entry.</p>
${scrollTable('Acts', [
  html`<thead><tr><th scope="col">Act</th><th scope="col">What it is</th><th scope="col">Address</th></tr></thead>`,
  html`<tbody>${acts.map(({ path, summary }) => html`<tr><th scope="row"><a href="${view.to(`/docs/acts/${actOf(path)}`)}">${actOf(path)}</a></th><td class="writ-long">${summary}</td><td><code>POST ${path}</code></td></tr>`)}</tbody>`,
])}`
}

/** One act for programs: what it is, its fields, what comes back; undefined where there is none of that name. */
export function actDocsPage(view: View, api: OpenAPIHono, act: string): Html | undefined {
  const operations = readOperations(openApiDocument(api)).filter(({ path }) => isAct(path) && actOf(path) === act)
  const [first] = operations.filter(({ path }) => !path.endsWith('/assess'))
  if (!first) return undefined
  return layout(view, {
    title: first.summary,
    isInEnglish: true,
    crumbs: [
      [view.words.brand, '/'],
      ['API reference', '/docs'],
    ],
    body: html`<h1>${first.summary}</h1><p class="usa-intro">${first.description}</p>${exampleOf(first)}${operations.map((operation) => html`<h2><code>${operation.method} ${operation.path}</code></h2>${parts(operation)}`)}`,
  })
}

const exampleOf = ({ example }: Operation): Part =>
  example === undefined
    ? ''
    : html`<h2>A body, for example</h2><pre tabindex="0" role="group" aria-label="A body, for example"><code>${JSON.stringify(example, null, 2)}</code></pre><p class="writ-small">Invented, with ids and codes that stand for those of your own record. The act takes it as it is written; whether the law allows it depends on the case: ask with <code>/assess</code>.</p>`

function section(operation: Operation): Html {
  const name = `${operation.method} ${operation.path}`
  return html`<details class="writ-address" id="${operation.id}"><summary><code>${name}</code> ${operation.summary}</summary><div class="writ-address__body">
${operation.description ? html`<p>${operation.description}</p>` : ''}
${parts(operation)}</div></details>`
}

function parts(operation: Operation): Html {
  const name = `${operation.method} ${operation.path}`
  return html`${operation.parameters.length === 0 ? '' : scrollTable(`Parameters of ${name}`, fields(operation.parameters))}
${operation.body.length === 0 ? '' : scrollTable(`Body of ${name}`, fields(operation.body))}
${operation.answer.length === 0 ? '' : scrollTable(`What ${name} gives`, fields(operation.answer))}
<p class="writ-small">Statuses: ${operation.statuses.join(', ')}. A star marks what must be given.</p>`
}

const fields = (all: Operation['parameters']): Part => [
  html`<thead><tr><th scope="col">Name</th><th scope="col">Where</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>`,
  html`<tbody>${all.map((field) => html`<tr><th scope="row"><code>${field.name}</code>${field.isRequired ? ' *' : ''}</th><td>${field.where}</td><td class="writ-text">${field.type}</td><td class="writ-long">${field.says}</td></tr>`)}</tbody>`,
]
