import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { CheckedFile } from '../../checks/checked-file.ts'
import { CheckFinding, Gravity, Sureness } from '../../checks/finding.ts'
import type { CheckedFolder } from '../../checks/folder/read-checked.ts'
import { RecomputedFacility } from '../../checks/recomputed/compare-facility-rows.ts'
import { comparePopulation, RecomputedMonth } from '../../checks/recomputed/compare-population.ts'
import { cellAddress } from '../../releases/workbook/cell-address.ts'
import { shownValue } from '../../releases/workbook/shown-value.ts'
import { seriesIn } from '../checks/add-checks.ts'
import { brokenPoints } from '../checks/broken-points.ts'
import { chooseFindings } from '../checks/choose-findings.ts'
import { facilityRowsOf } from '../checks/parts/facility-rows.ts'
import type { Site } from '../web/site.ts'
import { badRequest, fault, notFound } from './envelope.ts'

const json = <T extends z.ZodType>(description: string, schema: T) => ({ description, content: { 'application/json': { schema } } })
const checkParam = z.string().max(200).describe('Id of a check, as /api/v1/checks lists it')
const fileParam = z.string().max(300).describe('Id of a file of the check')
const noCheck = (id: string) => fault(`There is no check called "${id}".`)

const Check = z
  .object({ id: z.string(), files: z.array(CheckedFile), findings: z.number().describe('How many findings there are') })
  .openapi('Check')
const Finding = CheckFinding.extend({ number: z.number().describe('Its number in the check, from 1') }).openapi('CheckFinding')
const SheetCell = z.object({
  cell: z.string(),
  shown: z.string().describe('As the sheet shows it'),
  value: z.union([z.string(), z.number(), z.boolean()]),
})
const Value = z.object({ file: z.string(), sheet: z.string(), cell: z.string(), value: z.number(), shown: z.string() })
const SeriesEntry = z.object({ id: z.string(), table: z.string(), row: z.string(), points: z.number() })

const entryOf = ({ id, result }: CheckedFolder) => ({ id, files: result.files, findings: result.findings.length })

/** Published files that were checked: findings, cells, series, and printed against recomputed numbers. */
export function addCheckRoutes(api: OpenAPIHono, { checks }: Pick<Site, 'checks'>): void {
  const find = (id: string) => checks.find((folder) => folder.id === id)
  const listing = createRoute({
    method: 'get',
    path: '/api/v1/checks',
    summary: 'Checks of published files',
    responses: { 200: json('The checks', z.object({ checks: z.array(Check) })) },
  })
  api.openapi(listing, (context) => context.json({ checks: checks.map(entryOf) }, 200))
  addFindings(api, find)
  addSheets(api, find)
  addSections(api, find)
  addSeries(api, find)
  addPopulation(api, find)
}

type Find = (id: string) => CheckedFolder | undefined

function addFindings(api: OpenAPIHono, find: Find): void {
  const route = createRoute({
    method: 'get',
    path: '/api/v1/checks/{check}/findings',
    summary: 'What a check found',
    request: {
      params: z.object({ check: checkParam }),
      query: z.object({
        file: z.string().max(300).optional().describe('Only of this file, by its id'),
        severity: Gravity.optional().describe('Only findings of this severity'),
        sure: Sureness.optional().describe('Only findings as sure as this'),
        check: z.string().max(100).optional().describe('Only findings of one check, by its name, as sum'),
      }),
    },
    responses: { 200: json('The findings', z.object({ findings: z.array(Finding) })), 400: badRequest, 404: notFound },
  })
  api.openapi(route, (context) => {
    const folder = find(context.req.valid('param').check)
    if (!folder) return context.json(noCheck(context.req.param('check')), 404)
    return context.json({ findings: chooseFindings(folder, context.req.valid('query')) }, 200)
  })
}

function addSheets(api: OpenAPIHono, find: Find): void {
  const route = createRoute({
    method: 'get',
    path: '/api/v1/checks/{check}/files/{file}/sheets/{sheet}',
    summary: 'The filled cells of one sheet',
    request: {
      params: z.object({
        check: checkParam,
        file: fileParam,
        sheet: z.coerce.number().int().min(1).max(1000).describe('Its place in the file, from 1'),
      }),
    },
    responses: { 200: json('The cells', z.object({ name: z.string(), cells: z.array(SheetCell) })), 400: badRequest, 404: notFound },
  })
  api.openapi(route, (context) => {
    const { check, file, sheet } = context.req.valid('param')
    const workbook = find(check)?.workbooks.get(file)
    const grid = workbook?.sheets[sheet - 1]
    if (!workbook || !grid) return context.json(fault('There is no such sheet in this check.'), 404)
    const cells = [...grid.rows].flatMap(([row, all]) =>
      all.flatMap((cell, column) =>
        cell ? [{ cell: cellAddress(row, column), shown: shownValue(cell, workbook.is1904), value: cell.value }] : [],
      ),
    )
    return context.json({ name: grid.name, cells }, 200)
  })
}

function addSections(api: OpenAPIHono, find: Find): void {
  const Section = z.object({
    name: z.string(),
    values: z.array(z.object({ component: z.string(), field: z.string(), value: z.string().describe('As the file has it') })),
  })
  const route = createRoute({
    method: 'get',
    path: '/api/v1/checks/{check}/files/{file}/sections/{section}',
    summary: 'One section of an annual FOIA report, field by field',
    request: {
      params: z.object({ check: checkParam, file: fileParam, section: z.string().max(200).describe('As a finding names its sheet') }),
    },
    responses: { 200: json('The fields', Section), 404: notFound },
  })
  api.openapi(route, (context) => {
    const { check, file, section: name } = context.req.valid('param')
    const report = find(check)?.reports.get(file)
    const section = report?.sections.find((one) => one.name === name)
    if (!report || !section) return context.json(fault('There is no such section in this check.'), 404)
    const short = new Map(report.organisations.map(({ id, short }) => [id, short]))
    const values = section.values.flatMap(({ organisation, fields }) =>
      fields.map(([field, value]) => ({ component: short.get(organisation) ?? organisation, field, value })),
    )
    return context.json({ name, values }, 200)
  })
}

function addSeries(api: OpenAPIHono, find: Find): void {
  const listing = createRoute({
    method: 'get',
    path: '/api/v1/checks/{check}/series',
    summary: 'Rows that run through months or years',
    request: { params: z.object({ check: checkParam }) },
    responses: { 200: json('The series', z.object({ series: z.array(SeriesEntry) })), 404: notFound },
  })
  api.openapi(listing, (context) => {
    const folder = find(context.req.valid('param').check)
    if (!folder) return context.json(noCheck(context.req.param('check')), 404)
    return context.json({ series: seriesIn(folder).map(({ id, table, row, points }) => ({ id, table, row, points: points.length })) }, 200)
  })
  const Point = z.object({
    at: z.string(),
    isBroken: z.boolean().describe('Editions differ, or a finding is about a number'),
    values: z.array(Value),
  })
  const one = createRoute({
    method: 'get',
    path: '/api/v1/checks/{check}/series/{series}',
    summary: 'One series through its editions',
    request: { params: z.object({ check: checkParam, series: z.string().max(200).describe('Id of a series') }) },
    responses: { 200: json('The series', SeriesEntry.extend({ points: z.array(Point) })), 404: notFound },
  })
  api.openapi(one, (context) => {
    const { check, series: id } = context.req.valid('param')
    const folder = find(check)
    const series = folder && seriesIn(folder).find((known) => known.id === id)
    if (!folder || !series) return context.json(fault('There is no such series in this check.'), 404)
    const broken = brokenPoints(folder, series)
    const points = series.points.map(({ at, values }) => ({ at, isBroken: broken.has(at), values: [...values] }))
    return context.json({ id, table: series.table, row: series.row, points }, 200)
  })
}

function addPopulation(api: OpenAPIHono, find: Find): void {
  const Compared = z.object({
    file: z.string(),
    sheet: z.string(),
    cell: z.string(),
    month: z.string(),
    published: z.number(),
    recomputed: RecomputedMonth,
    isBetween: z.boolean().describe('Whether the printed number lies between the two recomputed ones'),
  })
  const OfEdition = z.object({
    file: z.string(),
    from: z.string(),
    until: z.string(),
    isReached: z.boolean().describe('Whether the rows cover the whole time the edition averages over'),
    facilities: z.array(
      z.object({
        file: z.string(),
        sheet: z.string(),
        cell: z.string(),
        name: z.string(),
        published: z.number(),
        codes: z.number().describe('How many codes go by exactly this name: none and several are no match'),
        recomputed: RecomputedFacility.nullable(),
        isBetween: z.boolean(),
      }),
    ),
  })
  const route = createRoute({
    method: 'get',
    path: '/api/v1/checks/{check}/population',
    summary:
      'Printed average daily populations beside those recomputed from rows, counted at midnight and at any time, by month and by facility',
    request: { params: z.object({ check: checkParam }) },
    responses: {
      200: json('The months and the facilities', z.object({ months: z.array(Compared), editions: z.array(OfEdition) })),
      404: notFound,
    },
  })
  api.openapi(route, (context) => {
    const folder = find(context.req.valid('param').check)
    if (!folder) return context.json(noCheck(context.req.param('check')), 404)
    const months = comparePopulation([...folder.editions.values()], folder.result.recomputed).map(({ shown: _, ...month }) => month)
    const editions = facilityRowsOf(folder).map(({ facilities, ...edition }) => ({
      ...edition,
      facilities: facilities.map(({ recomputed, ...one }) => ({ ...one, recomputed: recomputed ?? null })),
    }))
    return context.json({ months, editions }, 200)
  })
}
