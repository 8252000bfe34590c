import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { ask } from '../../audit/questions/ask.ts'
import { getQuestion, questions } from '../../audit/questions/catalogue.ts'
import type { Question } from '../../audit/questions/question.ts'
import { askedSchema, readAsked } from '../../audit/questions/read-asked.ts'
import { findRelease, type Site } from '../web/site.ts'
import { answerBody, answerSchema, anyAnswerSchema } from './answer-schema.ts'
import { badRequest, fault, notFound } from './envelope.ts'
import { releaseParam } from './params.ts'

/** Lists with an address of their own; every other question is asked by its id. */
const named: readonly (readonly [path: string, question: string])[] = [
  ['entries', 'entries'],
  ['stints', 'stints'],
  ['stays', 'stays'],
  ['findings', 'findings'],
  ['facilities', 'facilities'],
  ['hold-rooms', 'hold-rooms'],
]

const QuestionEntry = z
  .object({
    id: z.string(),
    title: z.string(),
    says: z.string().describe('What the answer means'),
    sql: z.string().describe('The query; {where} and {and} mark where the filters in use go'),
    filters: z.array(z.object({ name: z.string(), says: z.string(), sql: z.string() })),
    columns: z.array(z.object({ name: z.string(), title: z.string(), says: z.string(), kind: z.string() })),
    sorts: z.array(z.string()),
    isPaged: z.boolean(),
  })
  .openapi('Question')

/** The stored questions, and their answers for one release. */
export function addQuestionRoutes(api: OpenAPIHono, site: Site): void {
  const listing = createRoute({
    method: 'get',
    path: '/api/v1/questions',
    summary: 'Every stored question, with its SQL',
    responses: {
      200: { description: 'The questions', content: { 'application/json': { schema: z.object({ questions: z.array(QuestionEntry) }) } } },
    },
  })
  api.openapi(listing, (context) => context.json({ questions: questions.map(questionEntry) }, 200))
  for (const [path, id] of named) addAnswerRoute(api, site, `/api/v1/releases/{release}/${path}`, getQuestion(id))
  const isNamed = new Set(named.map(([, id]) => id))
  for (const question of questions)
    addAnswerRoute(api, site, `/api/v1/releases/{release}/questions/${question.id}`, question, isNamed.has(question.id))
  addAnyQuestion(api, site)
}

function addAnswerRoute(api: OpenAPIHono, site: Site, path: string, question: Question, hide = false): void {
  const route = createRoute({
    method: 'get',
    path,
    hide,
    summary: question.title,
    description: question.says,
    request: { params: z.object({ release: releaseParam }), query: askedSchema(question, 100) },
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: answerSchema(question) } } },
      400: badRequest,
      404: notFound,
    },
  })
  api.openapi(route, async (context) => {
    const release = findRelease(site, context.req.valid('param').release)
    if (!release) return context.json(fault(`There is no release called "${context.req.param('release')}".`), 404)
    const { asked, faults } = readAsked(question, context.req.query(), 100)
    if (faults[0]) return context.json(fault(faults[0].message, [...faults]), 400)
    return context.json(answerBody(await ask(release, question, asked)), 200)
  })
}

/** Questions of a release's own tables: their columns are known only once the release is loaded. */
function addAnyQuestion(api: OpenAPIHono, site: Site): void {
  const listing = createRoute({
    method: 'get',
    path: '/api/v1/releases/{release}/questions',
    summary: 'Every question that can be asked of one release, those of its own tables included',
    request: { params: z.object({ release: releaseParam }) },
    responses: {
      200: { description: 'The questions', content: { 'application/json': { schema: z.object({ questions: z.array(QuestionEntry) }) } } },
      404: notFound,
    },
  })
  api.openapi(listing, (context) => {
    const release = findRelease(site, context.req.valid('param').release)
    if (!release) return context.json(fault(`There is no release called "${context.req.param('release')}".`), 404)
    return context.json({ questions: [...release.questions.values()].map(questionEntry) }, 200)
  })
  const any = createRoute({
    method: 'get',
    path: '/api/v1/releases/{release}/questions/{question}',
    summary: 'Any other question of a release: those of its own tables',
    description: 'Filters, page and size are those that the list of questions names for it. Rows have the columns that list names.',
    request: {
      params: z.object({
        release: releaseParam,
        question: z.string().describe('Id of a question, as the list of questions of the release gives it'),
      }),
    },
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: anyAnswerSchema } } },
      400: badRequest,
      404: notFound,
    },
  })
  api.openapi(any, async (context) => {
    const { release: id, question: name } = context.req.valid('param')
    const release = findRelease(site, id)
    const question = release?.questions.get(name)
    if (!release || !question) return context.json(fault(`There is no question called "${name}" for a release called "${id}".`), 404)
    const { asked, faults } = readAsked(question, context.req.query(), 100)
    if (faults[0]) return context.json(fault(faults[0].message, [...faults]), 400)
    return context.json(answerBody(await ask(release, question, asked)), 200)
  })
}

const questionEntry = (question: Question) => ({
  id: question.id,
  title: question.title,
  says: question.says,
  sql: question.sql,
  filters: Object.entries(question.filters).map(([name, filter]) => ({ name, says: filter.says, sql: filter.sql })),
  columns: Object.entries(question.columns).map(([name, { title, says, kind }]) => ({ name, title, says, kind })),
  sorts: [...question.sorts],
  isPaged: question.paged,
})
