import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { CaseView } from '../../../reading-room/reading-room.ts'
import type { RecordDoor } from '../../desk/record-door.ts'
import { badRequest } from '../envelope.ts'
import { addBoardRoutes } from './board-routes.ts'
import { body, json, purpose, reading } from './reading-parts.ts'
import { recordFaults } from './record-faults.ts'
import { CaseBody, ReadingBody } from './record-schemas.ts'
import { requireScope } from './require-scope.ts'

const caseParam = z.object({ caseId: z.uuid().describe('Id of a case') })

/** What reads the record is sent by POST: the purpose is part of it, and no address ever holds why, or about whom. */
export function addReadRoutes(api: OpenAPIHono, door: RecordDoor): void {
  addCase(api, door)
  addReadings(api, door)
  addDocument(api, door)
  addSearch(api, door)
  addBoardRoutes(api, door)
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

const caseBody = ({ state, sequence, entries, withheld, readingId, about }: CaseView) => ({
  caseId: state.caseId,
  kind: state.kind,
  sequence,
  office: state.office,
  assignedTo: state.assignedTo,
  subjects: [...state.subjects.values()].map((subject) => ({ ...subject, facts: { ...subject.facts } })),
  entries: entries.map((one) => ({ ...one, redacted: [...one.redacted] })),
  withheld: { count: withheld.count, because: [...withheld.because] },
  readingId,
  ...(about && { about: { ...about } }),
})
