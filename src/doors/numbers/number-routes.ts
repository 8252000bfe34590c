import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { findPublication, publications } from '../../publications/catalogue.ts'
import { cellsOf, type Edition, type EditionTable } from '../../publications/editions/edition.ts'
import { roundFor } from '../../publications/editions/print-cell.ts'
import type { Cell } from '../../publications/numbers/cell.ts'
import type { Publication } from '../../publications/publication.ts'
import type { PublicationStanding, PublishedEdition } from '../../publications/publish/published-editions.ts'
import { fault, notFound } from '../api/envelope.ts'
import { Change, EditionOfNumbers, type NumberCell, NumberShown, PublicationOfNumbers, TableOfNumbers } from './number-schemas.ts'
import { findEdition, findStanding, type NumbersDoor } from './numbers-door.ts'
import { readChanges } from './read-changes.ts'
import { readRowsBehind } from './read-rows-behind.ts'

const json = <T extends z.ZodType>(description: string, schema: T) => ({ description, content: { 'application/json': { schema } } })
const notThere = fault('There is no such publication, edition, table or number.')
const changed = {
  409: { ...json('The files are not those that were published', z.object({ message: z.string() })) },
}
const editionParams = z.object({
  publication: z.string().max(100).describe('Id of a publication'),
  edition: z.string().max(20).describe('Its name: the last day counted'),
})
const tableParams = editionParams.extend({ table: z.string().max(40).describe('Code of a table, as Det_04') })

/** The published numbers as JSON: editions, tables, cells with their query and the place in the ledger they were counted from, rows behind them. */
export function addNumberRoutes(api: OpenAPIHono, door: NumbersDoor): void {
  addListings(api, door)
  addEdition(api, door)
  addTable(api, door)
  addCell(api, door)
}

function addListings(api: OpenAPIHono, door: NumbersDoor): void {
  const listing = createRoute({
    method: 'get',
    path: '/api/v1/numbers',
    summary: 'Publications, with their editions, what is promised, and breaks in series',
    responses: { 200: json('The publications', z.object({ publications: z.array(PublicationOfNumbers) })) },
  })
  api.openapi(listing, async (context) => {
    const all = await Promise.all(publications.map(async (one) => publicationOf(one, await findStanding(door, one))))
    return context.json({ publications: all }, 200)
  })
  const changes = createRoute({
    method: 'get',
    path: '/api/v1/changes',
    summary: 'What changed in what is counted and published, newest first',
    responses: { 200: json('The changes', z.object({ changes: z.array(Change) })) },
  })
  api.openapi(changes, async (context) => context.json({ changes: [...(await readChanges(door))] }, 200))
}

function addEdition(api: OpenAPIHono, door: NumbersDoor): void {
  const route = createRoute({
    method: 'get',
    path: '/api/v1/numbers/{publication}/{edition}',
    summary: 'One edition: from which entry it was counted, its tables, what is not collected',
    request: { params: editionParams },
    responses: { 200: json('The edition', EditionOfNumbers), 404: notFound, ...changed },
  })
  api.openapi(route, async (context) => {
    const found = await find(door, context.req.valid('param'))
    if (!found) return context.json(notThere, 404)
    if (found === 'changed') return context.json(isChanged, 409)
    const { edition, published } = found
    const { publication, title, authority, from } = edition
    const tables = edition.tables.map((table) => ({
      ...{ code: table.code, sheet: table.sheet, title: table.title },
      cells: cellsOf({ ...edition, tables: [table] }),
    }))
    const missing = edition.notCollected.map(({ code, title, because }) => ({ code, title, because }))
    return context.json(
      { ...entryOf(published), publication, title, authority, from, ...ledgerOf(edition), tables, notCollected: missing },
      200,
    )
  })
}

function addTable(api: OpenAPIHono, door: NumbersDoor): void {
  const route = createRoute({
    method: 'get',
    path: '/api/v1/numbers/{publication}/{edition}/{table}',
    summary: 'One table of an edition: every cell, and the queries that counted it',
    request: { params: tableParams },
    responses: { 200: json('The table', TableOfNumbers), 404: notFound, ...changed },
  })
  api.openapi(route, async (context) => {
    const found = await find(door, context.req.valid('param'))
    if (found === 'changed') return context.json(isChanged, 409)
    const table = found?.edition.tables.find(({ code }) => code === context.req.valid('param').table)
    if (!table) return context.json(notThere, 404)
    const heading = ({ key, label }: EditionTable['columns'][number]) => ({ key, label })
    return context.json(
      {
        ...{ code: table.code, sheet: table.sheet, title: table.title, says: table.says, queries: [...table.queries] },
        panels: table.panels.map(heading),
        rows: table.rows.map((row) => ({ ...heading(row), unit: row.unit })),
        columns: table.columns.map(heading),
        cells: table.cells.map((cell) => cellOf(table, cell)),
      },
      200,
    )
  })
}

function addCell(api: OpenAPIHono, door: NumbersDoor): void {
  const route = createRoute({
    method: 'get',
    path: '/api/v1/numbers/{publication}/{edition}/{table}/cell',
    summary: 'One number: the query, its hash, the place in the ledger, and the rows behind it',
    request: {
      params: tableParams,
      query: z.object({
        panel: z.string().max(200).default('all').describe('Key of the panel; all where the table has none'),
        row: z.string().max(200).describe('Key of the row'),
        column: z.string().max(200).describe('Key of the column'),
      }),
    },
    responses: { 200: json('The number', NumberShown), 404: notFound, ...changed },
  })
  api.openapi(route, async (context) => {
    const [params, at] = [context.req.valid('param'), context.req.valid('query')]
    const found = await find(door, params)
    if (found === 'changed') return context.json(isChanged, 409)
    const table = found?.edition.tables.find(({ code }) => code === params.table)
    const cell = table?.cells.find(({ panel, row, column }) => panel === at.panel && row === at.row && column === at.column)
    if (!found || !table || !cell) return context.json(notThere, 404)
    const behind = await readRowsBehind(door, found.edition, table, cell)
    return context.json(
      {
        ...{ ...params, cell: cellOf(table, cell), ...ledgerOf(found.edition), supersededBy: found.published.supersededBy ?? null },
        query: table.queries[groupOf(table, cell)]?.sql ?? '',
        rowsBehind: behind?.all ?? null,
        rows: [...(behind?.rows ?? [])],
      },
      200,
    )
  })
}

const isChanged = { message: 'The files of this edition are not those that were published: their hash is another one.' }

async function find(
  door: NumbersDoor,
  { publication: id, edition: name }: z.infer<typeof editionParams>,
): Promise<{ edition: Edition; published: PublishedEdition } | 'changed' | undefined> {
  const publication = findPublication(id)
  const found = publication && (await findEdition(door, publication, await findStanding(door, publication), name))
  if (!found?.edition) return undefined
  return found.edition === 'changed' ? 'changed' : { edition: found.edition, published: found.published }
}

const ledgerOf = ({ ledgerPosition, ledgerHash, takenAt }: Edition) => ({ ledgerPosition, ledgerHash, takenAt })

const groupOf = ({ rows }: EditionTable, { row }: Cell): number => rows.find(({ key }) => key === row)?.group ?? 0

function cellOf(table: EditionTable, cell: Cell): NumberCell {
  const unit = table.rows.find(({ key }) => key === cell.row)?.unit ?? 'custodies'
  const { panel, row, column, value, counted } = cell
  return {
    ...{ panel, row, column, unit, counted, kind: value.kind },
    value: value.kind === 'number' ? roundFor(unit, value.value) : null,
    queryHash: table.queries[groupOf(table, cell)]?.hash ?? '',
  }
}

const entryOf = ({ edition, publishedAt, contentHash, supersededBy, corrections }: PublishedEdition) => ({
  ...{ edition, publishedAt, contentHash },
  supersededBy: supersededBy ?? null,
  corrections: [...corrections],
})

const publicationOf = ({ id, title, says, authority }: Publication, { editions, planned, notes }: PublicationStanding) => ({
  ...{ id, title, says, authority },
  editions: editions.map(entryOf),
  planned: [...planned],
  notes: [...notes],
})
