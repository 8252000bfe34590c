import type { OpenAPIHono } from '@hono/zod-openapi'

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Writ API',
    version: '1',
    description:
      'The same as the pages, as JSON: releases, their entries, stints, stays and findings, the law book, and clocks computed on demand. A person is reached by an exact pseudonymous id only. Times are as printed in a release, which names no zone, read as UTC.',
  },
}

export const openApiDocument = (api: OpenAPIHono) => api.getOpenAPI31Document(about)
