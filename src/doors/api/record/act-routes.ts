import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Act } from '../../../acts/act.ts'
import type { JsonObject } from '../../../kernel/json.ts'
import type { ActRequest } from '../../../registrar/registrar.ts'
import type { RecordDoor } from '../../desk/record-door.ts'
import { badRequest, fault } from '../envelope.ts'
import { exampleId, exampleInput } from './example-input.ts'
import { inputSchema } from './input-schema.ts'
import { readKey, readSequence } from './read-headers.ts'
import { recordFaults } from './record-faults.ts'
import { ActResultBody, AssessmentBody } from './record-schemas.ts'
import { requirePosition } from './require-position.ts'
import { getCaller, requireScope } from './require-scope.ts'

const ActBody = z.strictObject({
  caseId: z.uuid().optional(),
  input: z.unknown(),
  delegationId: z.uuid().optional(),
  correction: z
    .strictObject({ kind: z.enum(['corrects', 'withdraws']), entryId: z.uuid(), reason: z.string().trim().min(5).max(2000) })
    .optional(),
})

/** Two addresses for every act of every office: what would be found, and the act itself. */
export function addActRoutes(api: OpenAPIHono, door: RecordDoor): void {
  for (const act of door.catalogue.acts.values()) {
    addAssess(api, door, act)
    addAct(api, door, act)
  }
}

const headers = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .describe('Yours, for this act alone: sent twice, it is recorded once and answered the same; with other input it is refused'),
  'if-match': z.string().optional().describe('Sequence of the case as you saw it; where it has moved on the answer is 409'),
})

const schemas = new WeakMap<Act, ReturnType<typeof inputSchema>>()

/** Made once, when somebody reads the document: a start that no one asks it of need not wait for hundreds of acts. */
function inputSchemaOf(act: Act): ReturnType<typeof inputSchema> {
  const made = schemas.get(act) ?? inputSchema(act)
  schemas.set(act, made)
  return made
}

const examples = new WeakMap<Act, { caseId?: string; input: JsonObject }>()

/** A body as a program would send it, made when the document is first asked for, as its schema is. */
function exampleBodyOf(act: Act): { caseId?: string; input: JsonObject } {
  const made = examples.get(act) ?? { ...(act.opensCase ? {} : { caseId: exampleId }), input: exampleInput(act) }
  examples.set(act, made)
  return made
}

const bodyOf = (act: Act) => ({
  required: true,
  content: {
    'application/json': {
      get example() {
        return exampleBodyOf(act)
      },
      schema: {
        type: 'object' as const,
        required: act.opensCase ? ['input'] : ['caseId', 'input'],
        properties: {
          caseId: {
            type: 'string' as const,
            format: 'uuid',
            description: act.opensCase ? 'The case; a new one where it is left out' : 'The case',
          },
          get input() {
            return inputSchemaOf(act)
          },
          delegationId: {
            type: 'string' as const,
            format: 'uuid',
            description: 'The delegation acted under, where the power is another’s',
          },
          correction: {
            type: 'object' as const,
            required: ['kind', 'entryId', 'reason'],
            description: 'The entry this one corrects or withdraws, and why',
            properties: {
              kind: { type: 'string' as const, enum: ['corrects', 'withdraws'] },
              entryId: { type: 'string' as const, format: 'uuid' },
              reason: {
                type: 'string' as const,
                description: 'Why, without personal data: it is not sealed, and stays where what is sealed is expunged',
              },
            },
          },
        },
      },
    },
  },
})

const about = (act: Act) => `${act.says} Case: ${act.caseKind}. A key must name the act.`

function addAssess(api: OpenAPIHono, door: RecordDoor, act: Act): void {
  const route = createRoute({
    method: 'post',
    path: `/api/record/acts/${act.act}/assess`,
    summary: `Assess only: ${act.title}`,
    description: `${about(act)} The six questions are asked, and nothing is written but that you asked: a line of the reading log, before the answer.`,
    middleware: [requireScope(door, { act: act.act }), requirePosition(door, act)],
    request: { body: bodyOf(act) },
    responses: {
      200: { description: 'The assessment', content: { 'application/json': { schema: AssessmentBody } } },
      400: badRequest,
      ...recordFaults,
    },
  })
  api.openapi(route, async (context) => {
    const request = await readRequest(context, act)
    return context.json(await door.registrar.assess(request), 200)
  })
}

function addAct(api: OpenAPIHono, door: RecordDoor, act: Act): void {
  const route = createRoute({
    method: 'post',
    path: `/api/record/acts/${act.act}`,
    summary: act.title,
    description: `${about(act)} ${act.kind === 'decision' ? 'A decision the law does not allow is answered 200 with the outcome "refused": the refusal is an entry on the record.' : 'A fact: it is always recorded, with its findings.'}`,
    middleware: [requireScope(door, { act: act.act }), requirePosition(door, act)],
    request: { body: bodyOf(act), headers },
    responses: {
      200: { description: 'What was recorded', content: { 'application/json': { schema: ActResultBody } } },
      400: badRequest,
      ...recordFaults,
    },
  })
  api.openapi(route, async (context) => {
    const request = await readRequest(context, act)
    const { outcome, entry, assessment } = await door.registrar.act(request)
    const { personal: _, ...shown } = entry
    context.header('ETag', `"${entry.sequence}"`)
    return context.json({ outcome, entry: shown, assessment }, 200)
  })
}

async function readRequest(context: Context, act: Act): Promise<ActRequest> {
  const caller = getCaller(context)
  const body = ActBody.safeParse(await context.req.json().catch(() => undefined))
  if (!body.success)
    throw badBody(
      context,
      body.error.issues.map((issue) => ({
        field: issue.path.join('.'),
        message: `${issue.path.join('.') || 'The body'}: ${issue.message}.`,
      })),
    )
  const { caseId, input, delegationId, correction } = body.data
  if (caseId === undefined && !act.opensCase)
    throw badBody(context, [{ field: 'caseId', message: 'caseId: name the case the act belongs to.' }])
  const expectedSequence = readSequence(context.req.header('If-Match'))
  const idempotencyKey = readKey(context.req.header('Idempotency-Key'))
  return {
    act: act.act,
    input,
    officerId: caller.officerId,
    trace: caller.trace,
    ...(caseId === undefined ? {} : { caseId }),
    ...(delegationId === undefined ? {} : { delegationId }),
    ...(correction === undefined ? {} : { correction }),
    ...(expectedSequence === undefined ? {} : { expectedSequence }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  }
}

const badBody = (context: Context, errors: { field: string; message: string }[]) =>
  new HTTPException(400, { res: context.json(fault(errors[0]?.message ?? 'The body cannot be understood.', errors), 400) })
