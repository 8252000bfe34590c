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
  { title: 'Releases and records', says: 'What is loaded, its lists, and one record by its exact id.', has: () => true },
]

/** The API for people: made from the same document as `/openapi.json`, so it cannot say anything else. */
export function docsPage(view: View, api: OpenAPIHono): Html {
  const document = openApiDocument(api)
  const operations = readOperations(document)
  const groupOf = (operation: Operation) => groups.findIndex((group) => group.has(operation.path))
  return layout(view, {
    title: 'API reference',
    isInEnglish: true,
    crumbs: [[view.words.brand, '/']],
    body: html`<h1>API reference</h1>
<p class="usa-intro">${document.info.description}</p>
<p>The whole description for programs is at <a href="/openapi.json">/openapi.json</a>. Every fault has one shape: <code>{ "message": "…", "errors": [{ "field": "…", "message": "…" }] }</code>. A page of a list holds at most 1,000 rows. Open an address to see its parameters and what comes back.</p>
${[2, 1, 0].map(
  (at) => html`<h2>${groups[at]?.title}</h2><p>${groups[at]?.says}</p>
${operations.filter((operation) => groupOf(operation) === at).map(section)}`,
)}`,
  })
}

function section(operation: Operation): Html {
  const name = `${operation.method} ${operation.path}`
  return html`<details class="writ-address" id="${operation.id}"><summary><code>${name}</code> ${operation.summary}</summary><div class="writ-address__body">
${operation.description ? html`<p>${operation.description}</p>` : ''}
${operation.parameters.length === 0 ? '' : scrollTable(`Parameters of ${name}`, fields(operation.parameters))}
${operation.body.length === 0 ? '' : scrollTable(`Body of ${name}`, fields(operation.body))}
${operation.answer.length === 0 ? '' : scrollTable(`What ${name} gives`, fields(operation.answer))}
<p class="writ-small">Statuses: ${operation.statuses.join(', ')}. A star marks what must be given.</p></div></details>`
}

const fields = (all: Operation['parameters']): Part => [
  html`<thead><tr><th scope="col">Name</th><th scope="col">Where</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>`,
  html`<tbody>${all.map((field) => html`<tr><th scope="row"><code>${field.name}</code>${field.isRequired ? ' *' : ''}</th><td>${field.where}</td><td class="writ-text">${field.type}</td><td class="writ-long">${field.says}</td></tr>`)}</tbody>`,
]
