import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { CaseView, Reader } from '../../../reading-room/reading-room.ts'
import type { RecordDoor } from '../../desk/record-door.ts'
import { badRequest } from '../envelope.ts'
import { recordFaults } from './record-faults.ts'
import { CaseBody, ClockRowBody, ReadingBody } from './record-schemas.ts'
import { getCaller, requireScope } from './require-scope.ts'

const purpose = z
  .string()
  .max(500)
  .describe('Why this is read, in your own words. It is logged before anything is given, and shown to the person whose file it is')
const caseParam = z.object({ caseId: z.uuid().describe('Id of a case') })
const json = <T extends z.ZodType>(description: string, schema: T) => ({ description, content: { 'application/json': { schema } } })
const body = <T extends z.ZodType>(schema: T) => ({ required: true as const, content: { 'application/json': { schema } } })

/** What reads the record is sent by POST: the purpose is part of it, and no address ever holds why, or about whom. */
export function addReadRoutes(api: OpenAPIHono, door: RecordDoor): void {
  addCase(api, door)
  addReadings(api, door)
  addDocument(api, door)
  addSearch(api, door)
  addBoard(api, door)
}

function addCase(api: OpenAPIHono, door: RecordDoor): void {
  const route = createRoute({
    method: 'post',
    path: '/api/record/cases/{caseId}/open',
    middleware: requireScope(door, { read: 'cases' }),
    summary: 'Open a case',
    description: 'The reading is logged before the case is given. A key must name the read "cases".',
    request: { params: caseParam, body: body(z.strictObject({ purpose })) },
    responses: { 200: json('The case as this reader may see it', CaseBody), 400: badRequest, ...recordFaults },
  })
  api.openapi(route, (context) =>
    reading(context, context.req.valid('json').purpose, async (reader) => {
      const view = await door.readingRoom.openCase(reader, context.req.valid('param').caseId)
      context.header('ETag', `"${view.sequence}"`)
      return context.json(caseBody(view), 200)
    }),
  )
}

function addReadings(api: OpenAPIHono, door: RecordDoor): void {
  const route = createRoute({
    method: 'post',
    path: '/api/record/cases/{caseId}/readings',
    middleware: requireScope(door, { read: 'readings' }),
    summary: 'Who read a case, or was given it',
    description: 'Newest first; itself logged. A key must name the read "readings".',
    request: { params: caseParam, body: body(z.strictObject({ purpose })) },
    responses: { 200: json('The readings', z.object({ readings: z.array(ReadingBody) })), 400: badRequest, ...recordFaults },
  })
  api.openapi(route, (context) =>
    reading(context, context.req.valid('json').purpose, async (reader) => {
      const readings = await door.readingRoom.readingsOf(reader, context.req.valid('param').caseId)
      return context.json({ readings: readings.map((one) => ({ ...one, positions: [...one.positions] })) }, 200)
    }),
  )
}

function addDocument(api: OpenAPIHono, door: RecordDoor): void {
  const route = createRoute({
    method: 'post',
    path: '/api/record/cases/{caseId}/documents/{documentId}',
    middleware: requireScope(door, { read: 'documents' }),
    summary: 'One document of a case, as PDF',
    description: 'Logged before it is given. A key must name the read "documents".',
    request: { params: caseParam.extend({ documentId: z.uuid() }), body: body(z.strictObject({ purpose })) },
    responses: {
      200: {
        description: 'The document, byte for byte as it was served',
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
      400: badRequest,
      ...recordFaults,
    },
  })
  api.openapi(route, (context) =>
    reading(context, context.req.valid('json').purpose, async (reader) => {
      const { caseId, documentId } = context.req.valid('param')
      const { bytes, form } = await door.readingRoom.openDocument(reader, caseId, documentId)
      return context.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${form.replaceAll(/[^\w.-]/g, '-')}.pdf"`,
      })
    }),
  )
}

const SearchBody = z.strictObject({
  purpose,
  identifier: z.string().max(100).optional().describe('An exact identifier, as an A-number'),
  familyName: z.string().max(200).optional(),
  givenName: z.string().max(200).optional(),
  birthOn: z.iso.date().optional(),
})

function addSearch(api: OpenAPIHono, door: RecordDoor): void {
  const route = createRoute({
    method: 'post',
    path: '/api/record/people/find',
    middleware: requireScope(door, { read: 'search' }),
    summary: 'Find a person by an exact identifier or name',
    description: 'Exact words only, case and accents aside. Every hit is logged as read. A key must name the read "search".',
    request: { body: body(SearchBody) },
    responses: {
      200: json(
        'The people found',
        z.object({ people: z.array(z.object({ personId: z.string(), name: z.string(), caseIds: z.array(z.string()) })) }),
      ),
      400: badRequest,
      ...recordFaults,
    },
  })
  api.openapi(route, (context) => {
    const { purpose: why, ...query } = context.req.valid('json')
    const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''))
    return reading(context, why, async (reader) => {
      const people = await door.readingRoom.search(reader, given)
      return context.json({ people: people.map((hit) => ({ ...hit, caseIds: [...hit.caseIds] })) }, 200)
    })
  })
}

const BoardBody = z.strictObject({
  purpose,
  office: z.string().max(100).optional(),
  officerId: z.uuid().optional(),
  rule: z.string().max(100).optional(),
  caseId: z.uuid().optional(),
  show: z.enum(['overdue', 'due']).optional(),
  withinHours: z.number().min(0).max(100_000).optional(),
  after: z.string().max(200).optional().describe('`next` of the page before'),
  limit: z.number().int().min(1).max(500).optional(),
})

function addBoard(api: OpenAPIHono, door: RecordDoor): void {
  const route = createRoute({
    method: 'post',
    path: '/api/record/board',
    middleware: requireScope(door, { read: 'board' }),
    summary: 'Open clocks: what is due, when, under which rule, how sure',
    description: 'By due moment, soonest first, without personal data. A key must name the read "board".',
    request: { body: body(BoardBody) },
    responses: {
      200: json('A page of the board', z.object({ rows: z.array(ClockRowBody), next: z.string().nullable(), position: z.number() })),
      400: badRequest,
      ...recordFaults,
    },
  })
  api.openapi(route, (context) => {
    const { purpose: why, ...query } = context.req.valid('json')
    const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
    return reading(context, why, async (reader) => {
      const page = await door.readingRoom.openBoard(reader, given)
      return context.json({ ...page, rows: page.rows.map((row) => ({ ...row })) }, 200)
    })
  })
}

function reading<T>(context: Parameters<typeof getCaller>[0], why: string, read: (reader: Reader) => Promise<T>): Promise<T> {
  const { officerId, trace } = getCaller(context)
  return read({ officerId, purpose: why, trace })
}

const caseBody = ({ state, sequence, entries, withheld, readingId }: CaseView) => ({
  caseId: state.caseId,
  kind: state.kind,
  sequence,
  office: state.office,
  assignedTo: state.assignedTo,
  subjects: [...state.subjects.values()].map((subject) => ({ ...subject, facts: { ...subject.facts } })),
  entries: entries.map((one) => ({ ...one, redacted: [...one.redacted] })),
  withheld: { count: withheld.count, because: [...withheld.because] },
  readingId,
})
