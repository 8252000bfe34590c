import { z } from '@hono/zod-openapi'

export const releaseParam = z.string().describe('Id of a release, as /api/v1/releases lists it')
export const ruleParam = z.string().describe('Id of a rule of the law book')
export const personParam = z.string().max(200).describe('The whole pseudonymous id of one person; there is no search over people')
export const codeParam = z.string().max(100).describe('Code of a facility as released')
