import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { ask } from '../../audit/questions/ask.ts'
import { getQuestion } from '../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../audit/questions/open-releases.ts'
import { askedSchema, readAsked } from '../../audit/questions/read-asked.ts'
import { Summary } from '../../audit/summary.ts'
import { ReleaseQuality } from '../../releases/quality.ts'
import { findRelease, type Site } from '../web/site.ts'
import { answerBody, answerSchema } from './answer-schema.ts'
import { badRequest, fault, notFound } from './envelope.ts'
import { codeParam, personParam, releaseParam } from './params.ts'

const ReleaseEntry = z
  .object({
    id: z.string(),
    title: z.string(),
    files: z.array(z.string()).describe('What the audit wrote and can be asked of'),
    asOf: z.string().nullable().describe('The moment the record is judged at, UTC'),
  })
  .openapi('Release')

const entryOf = (release: OpenRelease) => ({
  id: release.id,
  title: release.title,
  files: [...release.files],
  asOf: release.summary?.asOf ?? null,
})
const json = <T extends z.ZodType>(description: string, schema: T) => ({ description, content: { 'application/json': { schema } } })
const noRelease = (id: string) => fault(`There is no release called "${id}".`)
const params = z.object({ release: releaseParam })

/** What is loaded, what was read of it, one record, and one facility's days. */
export function addReleaseRoutes(api: OpenAPIHono, site: Site): void {
  const listing = createRoute({
    method: 'get',
    path: '/api/v1/releases',
    summary: 'Releases loaded',
    responses: { 200: json('The releases', z.object({ releases: z.array(ReleaseEntry) })) },
  })
  api.openapi(listing, (context) => context.json({ releases: site.releases.map(entryOf) }, 200))

  const summary = createRoute({
    method: 'get',
    path: '/api/v1/releases/{release}',
    summary: 'One release, with the counts of its audit and how every clock stands',
    request: { params },
    responses: { 200: json('The release', ReleaseEntry.extend({ summary: Summary.nullable() })), 404: notFound },
  })
  api.openapi(summary, (context) => {
    const release = findRelease(site, context.req.valid('param').release)
    if (!release) return context.json(noRelease(context.req.param('release')), 404)
    return context.json({ ...entryOf(release), summary: release.summary ?? null }, 200)
  })

  const quality = createRoute({
    method: 'get',
    path: '/api/v1/releases/{release}/quality',
    summary: 'What was read, what could not be, and what is odd',
    request: { params },
    responses: {
      200: json('The measures; null where the audit wrote none', z.object({ quality: ReleaseQuality.nullable() })),
      404: notFound,
    },
  })
  api.openapi(quality, (context) => {
    const release = findRelease(site, context.req.valid('param').release)
    if (!release) return context.json(noRelease(context.req.param('release')), 404)
    return context.json({ quality: release.quality ?? null }, 200)
  })
  addPerson(api, site)
  addPopulation(api, site)
}

function addPerson(api: OpenAPIHono, site: Site): void {
  const parts = ['entries', 'stints', 'stays', 'findings'] as const
  const schema = z.object({
    person: z.string(),
    entries: answerSchema(getQuestion('entries')),
    stints: answerSchema(getQuestion('stints')),
    stays: answerSchema(getQuestion('stays')),
    findings: answerSchema(getQuestion('findings')),
  })
  const route = createRoute({
    method: 'get',
    path: '/api/v1/releases/{release}/people/{person}',
    summary: 'One pseudonymous record, by its exact id',
    request: { params: z.object({ release: releaseParam, person: personParam }) },
    responses: { 200: json('The record', schema), 404: notFound },
  })
  api.openapi(route, async (context) => {
    const { release: id, person } = context.req.valid('param')
    const release = findRelease(site, id)
    if (!release) return context.json(noRelease(id), 404)
    const asked = { filters: { person }, page: 1, size: 1000 }
    const [entries, stints, stays, findings] = await Promise.all(parts.map((part) => ask(release, getQuestion(part), asked)))
    if (!entries || !stints || !stays || !findings || entries.total + stints.total + stays.total === 0) {
      return context.json(fault('No record of this release has exactly that id; give the whole id.'), 404)
    }
    return context.json(
      { person, entries: answerBody(entries), stints: answerBody(stints), stays: answerBody(stays), findings: answerBody(findings) },
      200,
    )
  })
}

function addPopulation(api: OpenAPIHono, site: Site): void {
  const question = getQuestion('population')
  const route = createRoute({
    method: 'get',
    path: '/api/v1/releases/{release}/facilities/{code}/population',
    summary: 'People present at one facility by day',
    request: { params: z.object({ release: releaseParam, code: codeParam }), query: askedSchema(question, 1000).omit({ facility: true }) },
    responses: { 200: json('The days', answerSchema(question)), 400: badRequest, 404: notFound },
  })
  api.openapi(route, async (context) => {
    const { release: id, code } = context.req.valid('param')
    const release = findRelease(site, id)
    if (!release) return context.json(noRelease(id), 404)
    const { asked, faults } = readAsked(question, { ...context.req.query(), facility: code }, 1000)
    if (faults[0]) return context.json(fault(faults[0].message, [...faults]), 400)
    const answer = await ask(release, question, asked)
    return answer.total === 0 && Object.keys(asked.filters ?? {}).length === 1
      ? context.json(fault(`There is no facility with the code "${code}" in this release.`), 404)
      : context.json(answerBody(answer), 200)
  })
}
