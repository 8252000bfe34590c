import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { dueFrom } from '../../clockwork/due-from.ts'
import { evaluate } from '../../clockwork/evaluate.ts'
import type { FactRecord } from '../../clockwork/record.ts'
import { Sentence } from '../../kernel/sentence.ts'
import { Severity } from '../../kernel/severity.ts'
import { Verification } from '../../kernel/verification.ts'
import { federalBusinessDays } from '../../law/calendars/federal-holidays.ts'
import { findRule, type Site } from '../web/site.ts'
import { badRequest, fault, notFound } from './envelope.ts'
import { ruleParam } from './params.ts'
import { ResultBody, RuleBody, ruleBody } from './rule-schema.ts'

const json = <T extends z.ZodType>(description: string, schema: T) => ({ description, content: { 'application/json': { schema } } })
const noRule = (id: string) => fault(`There is no rule called "${id}" in the law book.`)
const Results = z.object({ rule: z.string(), results: z.array(ResultBody).describe('One for each clock of the rule') })

/** The law book, due dates, and clocks computed for a record. */
export function addLawRoutes(api: OpenAPIHono, site: Site): void {
  const listing = createRoute({
    method: 'get',
    path: '/api/v1/law',
    summary: 'Every rule of the law book',
    request: {
      query: z.strictObject({
        severity: Severity.optional(),
        verified: Verification.optional(),
        office: z.string().max(100).optional().describe('Office of the agency, as the rules name it'),
      }),
    },
    responses: { 200: json('The rules', z.object({ rules: z.array(RuleBody) })), 400: badRequest },
  })
  api.openapi(listing, (context) => {
    const { severity, verified, office } = context.req.valid('query')
    const rules = site.lawBook.filter(
      (rule) =>
        (!severity || rule.severity === severity) && (!verified || rule.verified === verified) && (!office || rule.office === office),
    )
    return context.json({ rules: rules.map(ruleBody) }, 200)
  })

  const one = createRoute({
    method: 'get',
    path: '/api/v1/law/{rule}',
    summary: 'One rule',
    request: { params: z.object({ rule: ruleParam }) },
    responses: { 200: json('The rule', RuleBody), 404: notFound },
  })
  api.openapi(one, (context) => {
    const rule = findRule(site, context.req.valid('param').rule)
    return rule ? context.json(ruleBody(rule), 200) : context.json(noRule(context.req.param('rule')), 404)
  })
  addDue(api, site)
  addExplain(api, site)
}

function addDue(api: OpenAPIHono, site: Site): void {
  const route = createRoute({
    method: 'get',
    path: '/api/v1/law/{rule}/due',
    summary: 'When the clocks of a rule would be due, if they started at a given moment',
    request: {
      params: z.object({ rule: ruleParam }),
      query: z.strictObject({
        from: z.string().min(1).max(64).describe('An instant like 2026-03-06T21:00-05:00, or a day like 2026-03-06'),
        zone: z.string().max(64).optional().describe('Zone in which days are counted, like America/New_York'),
      }),
    },
    responses: { 200: json('The due moments', Results), 400: badRequest, 404: notFound },
  })
  api.openapi(route, (context) => {
    const rule = findRule(site, context.req.valid('param').rule)
    if (!rule) return context.json(noRule(context.req.param('rule')), 404)
    const { from, zone } = context.req.valid('query')
    const done = attempt(() => rule.clocks.map((clock) => dueFrom(rule, clock, from, zone, federalBusinessDays)))
    if (done instanceof Sentence) return context.json(fault(done.message, [{ field: 'from', message: done.message }]), 400)
    return context.json({ rule: rule.id, results: done.map(resultBody) }, 200)
  })
}

const Explain = z.strictObject({
  rule: z.string().describe('Id of a rule of the law book'),
  asOf: z.string().optional().describe('The instant to judge open clocks at; now unless given'),
  record: z.strictObject({
    zone: z.string().max(64).optional().describe('Zone of the place where days are counted'),
    facts: z
      .record(z.string().max(64), z.union([z.string().max(200), z.boolean(), z.null()]))
      .describe('Facts by name; null: known not to have happened'),
  }),
})

function addExplain(api: OpenAPIHono, site: Site): void {
  const route = createRoute({
    method: 'post',
    path: '/api/v1/explain',
    summary: 'How the clocks of a rule read one record, step by step. Nothing is kept.',
    request: { body: { content: { 'application/json': { schema: Explain } }, required: true } },
    responses: { 200: json('The results', Results), 400: badRequest, 404: notFound },
  })
  api.openapi(route, (context) => {
    const { rule: id, asOf, record } = context.req.valid('json')
    const rule = findRule(site, id)
    if (!rule) return context.json(noRule(id), 404)
    const facts: FactRecord = record.zone === undefined ? { facts: record.facts } : { zone: record.zone, facts: record.facts }
    const done = attempt(() => {
      const at = asOf === undefined ? site.asOf() : readInstant(asOf)
      return rule.clocks.map((clock) => evaluate(rule, clock, facts, at, federalBusinessDays))
    })
    if (done instanceof Sentence) return context.json(fault(done.message, [{ field: 'record', message: done.message }]), 400)
    return context.json({ rule: rule.id, results: done.map(resultBody) }, 200)
  })
}

const resultBody = (result: ReturnType<typeof evaluate>): z.infer<typeof ResultBody> => {
  const { missing, version, ...rest } = result
  return {
    ...rest,
    skipped: [...result.skipped],
    steps: [...result.steps],
    ...(missing ? { missing: [...missing] } : {}),
    ...(version ? { version: { ...version } } : {}),
  }
}

function attempt<T>(compute: () => T): T | Sentence {
  try {
    return compute()
  } catch (fault) {
    if (fault instanceof Sentence) return fault
    throw fault
  }
}

function readInstant(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text)
  } catch {
    throw new Sentence(`"${text}" for asOf is not an instant; write it like 2026-03-10T12:00Z.`)
  }
}
