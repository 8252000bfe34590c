import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Context, Hono } from 'hono'
import { findPublication, publications } from '../../publications/catalogue.ts'
import type { Edition } from '../../publications/editions/edition.ts'
import { editionCsv } from '../../publications/editions/edition-csv.ts'
import { html } from '../web/html.ts'
import { layout } from '../web/parts/layout.ts'
import { readView } from '../web/view.ts'
import { cellPage } from './cell-page.ts'
import { editionPage } from './edition-page.ts'
import { findEdition, findStanding, type NumbersDoor } from './numbers-door.ts'
import { publicationPage, publicationsPage } from './publications-page.ts'
import { readRowsBehind } from './read-rows-behind.ts'
import { tablePage } from './table-page.ts'
import { wordsOf } from './words-of.ts'

/** Files of an edition, by the end of their address, with what they are. */
const files: Readonly<Record<string, { name: (edition: Edition) => string; type: string }>> = {
  'edition.json': { name: () => 'edition.json', type: 'application/json; charset=utf-8' },
  'cells.csv': { name: () => 'cells.csv', type: 'text/csv; charset=utf-8' },
  'rows.parquet': { name: () => 'rows.parquet', type: 'application/vnd.apache.parquet' },
  'workbook.en.xlsx': {
    name: ({ publication, edition }) => `${publication}-${edition}.en.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  'workbook.es.xlsx': {
    name: ({ publication, edition }) => `${publication}-${edition}.es.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
}

/** The published numbers, open to all. Only editions an official act names by their hash are shown. */
export function addNumbers(app: Hono, door: NumbersDoor): void {
  app.get('/numbers', async (context) => {
    const standings = await Promise.all(
      publications.map(async (publication) => [publication.id, await findStanding(door, publication)] as const),
    )
    return context.html(publicationsPage(readView(context), new Map(standings)))
  })
  app.get('/numbers/:publication', async (context) => {
    const publication = findPublication(context.req.param('publication'))
    if (!publication) return context.notFound()
    return context.html(publicationPage(readView(context), publication, await findStanding(door, publication)))
  })
  app.get('/numbers/:publication/:edition', (context) =>
    withEdition(door, context, ({ edition, published, standing }) =>
      context.html(editionPage(readView(context), edition, published, standing)),
    ),
  )
  app.get('/numbers/:publication/:edition/:part', (context) =>
    withEdition(door, context, async (found) => {
      const part = context.req.param('part')
      const file = Object.hasOwn(files, part) ? files[part] : undefined
      if (file) return sendFile(context, join(door.dir, found.edition.publication, found.edition.edition, file.name(found.edition)), file)
      const table = found.edition.tables.find(({ code }) => code === part.replace(/\.csv$/, ''))
      if (!table) return context.notFound()
      if (!part.endsWith('.csv'))
        return context.html(await tablePage(readView(context), found.edition, table, found.published, found.standing))
      context.header('Content-Type', 'text/csv; charset=utf-8')
      context.header('Content-Disposition', `attachment; filename="${table.code}-${found.edition.edition}.csv"`)
      return context.body([...editionCsv({ ...found.edition, tables: [table], notCollected: [] })].join(''))
    }),
  )
  app.get('/numbers/:publication/:edition/:table/cell', (context) => withEdition(door, context, (found) => showCell(door, context, found)))
}

type Found = {
  edition: Edition
  published: NonNullable<Awaited<ReturnType<typeof findEdition>>>['published']
  standing: Awaited<ReturnType<typeof findStanding>>
}

async function withEdition(door: NumbersDoor, context: Context, show: (found: Found) => Response | Promise<Response>): Promise<Response> {
  const publication = findPublication(context.req.param('publication') ?? '')
  if (!publication) return context.notFound()
  const standing = await findStanding(door, publication)
  const found = await findEdition(door, publication, standing, context.req.param('edition') ?? '')
  if (!found) return context.notFound()
  const { edition, published } = found
  if (edition && edition !== 'changed') return show({ edition, published, standing })
  const view = readView(context)
  const says = edition === 'changed' ? wordsOf(view).changed : wordsOf(view).missing
  return context.html(
    layout(view, {
      title: wordsOf(view).title,
      isInEnglish: view.isEnglish,
      body: html`<h1>${wordsOf(view).title}</h1><p class="writ-note">${says}</p>`,
    }),
    edition === 'changed' ? 409 : 404,
  )
}

async function showCell(door: NumbersDoor, context: Context, { edition, published, standing }: Found): Promise<Response> {
  const { panel = 'all', row, column } = context.req.query()
  const table = edition.tables.find(({ code }) => code === context.req.param('table'))
  const cell = table?.cells.find((one) => one.panel === panel && one.row === row && one.column === column)
  if (!table || !cell) return context.notFound()
  const behind = await readRowsBehind(door, edition, table, cell)
  return context.html(cellPage(readView(context), { edition, table, cell, published, standing, behind }))
}

function sendFile(context: Context, path: string, { type }: { type: string }): Response | Promise<Response> {
  if (!existsSync(path)) return context.notFound()
  context.header('Content-Type', type)
  context.header('Content-Disposition', `attachment; filename="${path.split(/[\\/]/).at(-1)}"`)
  return context.body(Readable.toWeb(createReadStream(path)) as ReadableStream)
}
