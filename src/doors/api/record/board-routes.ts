import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { RecordDoor } from '../../desk/record-door.ts'
import { badRequest } from '../envelope.ts'
import { body, json, purpose, reading } from './reading-parts.ts'
import { recordFaults } from './record-faults.ts'
import { ClockRowBody } from './record-schemas.ts'
import { requireScope } from './require-scope.ts'

const narrowed = {
  purpose,
  office: z.string().max(100).optional(),
  officerId: z.uuid().optional(),
  rule: z.string().max(100).optional(),
  caseId: z.uuid().optional(),
}

const BoardBody = z.strictObject({
  ...narrowed,
  show: z.enum(['overdue', 'due']).optional(),
  withinHours: z.number().min(0).max(100_000).optional(),
  after: z.string().max(200).optional().describe('`next` of the page before'),
  limit: z.number().int().min(1).max(500).optional(),
})

const BoardAsOfBody = z.strictObject({
  ...narrowed,
  asOf: z.iso.datetime({ offset: true }).describe('The moment to go back to, as in 2021-03-01T23:59:59Z'),
})

const Count = z.number().int()
const Restricted = z
  .array(ClockRowBody.pick({ office: true, officerId: true, dueAt: true, dueOn: true }))
  .describe(
    'Clocks among these of cases the caller may not open: when they are due and with whom, and nothing else. Empty where a case or a rule was asked for',
  )
const AsOfAnswer = z.object({
  asOf: z.string(),
  rows: z.array(ClockRowBody.extend({ fromFile: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])).nullable() })),
  clocks: z.array(z.object({ rule: z.string(), clock: z.string(), started: Count, overdue: Count, late: Count })),
  untestable: z.array(z.object({ rule: z.string(), clock: z.string(), missing: z.array(z.string()), subjects: Count })),
  restricted: Restricted,
  position: Count,
})

/** What is left of a query once what was not given is left out. */
const given = (query: object) => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))

export function addBoardRoutes(api: OpenAPIHono, door: RecordDoor): void {
  const route = createRoute({
    method: 'post',
    path: '/api/record/board',
    middleware: requireScope(door, { read: 'board' }),
    summary: 'Open clocks: what is due, when, under which rule, how sure',
    description: 'By due moment, soonest first, without personal data. A key must name the read "board".',
    request: { body: body(BoardBody) },
    responses: {
      200: json(
        'A page of the board',
        z.object({ rows: z.array(ClockRowBody), restricted: Restricted, next: z.string().nullable(), position: z.number() }),
      ),
      400: badRequest,
      ...recordFaults,
    },
  })
  api.openapi(route, (context) => {
    const { purpose: why, ...query } = context.req.valid('json')
    return reading(context, why, async (reader) => {
      const page = await door.readingRoom.openBoard(reader, given(query))
      return context.json({ ...page, rows: page.rows.map((row) => ({ ...row })), restricted: [...page.restricted] }, 200)
    })
  })
  addBoardAsOf(api, door)
}

function addBoardAsOf(api: OpenAPIHono, door: RecordDoor): void {
  const route = createRoute({
    method: 'post',
    path: '/api/record/board-as-of',
    middleware: requireScope(door, { read: 'board' }),
    summary: 'What was overdue at an earlier moment, and what released rows cannot answer',
    description:
      'By what the record knows now of what had happened by then, earliest due first, whole, without personal data. A key must name the read "board".',
    request: { body: body(BoardAsOfBody) },
    responses: { 200: json('The board of that moment', AsOfAnswer), 400: badRequest, ...recordFaults },
  })
  api.openapi(route, (context) => {
    const { purpose: why, asOf, ...query } = context.req.valid('json')
    return reading(context, why, async (reader) => {
      const then = await door.readingRoom.openBoardAsOf(reader, given(query), Temporal.Instant.from(asOf))
      return context.json(
        {
          ...then,
          rows: then.rows.map((row) => ({ ...row, fromFile: row.fromFile && { ...row.fromFile } })),
          restricted: [...then.restricted],
          clocks: then.clocks.map((one) => ({ ...one })),
          untestable: then.untestable.map((one) => ({ ...one, missing: [...one.missing] })),
        },
        200,
      )
    })
  })
}
