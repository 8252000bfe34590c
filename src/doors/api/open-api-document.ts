import type { OpenAPIHono } from '@hono/zod-openapi'

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Writ API',
    version: '1',
    description:
      'The same as the pages, as JSON: releases, their entries, stints, stays and findings, the law book, and clocks computed on demand. A person of a release is reached by an exact pseudonymous id only. Times are as printed in a release, which names no zone, read as UTC. Where the record is open, every act, case and clock of it is under /api/record, for programs with a key.',
  },
}

/** The name under which the document says how a program shows who it is. */
const key = 'key'

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>
const made = new WeakMap<OpenAPIHono, Document>()

/** The document of an API whose addresses are all added: made once, since it says the same for as long as the API stands. */
export function openApiDocument(api: OpenAPIHono): Document {
  const known = made.get(api) ?? makeDocument(api)
  made.set(api, known)
  return known
}

/** What the routes say, and that those of the record ask for a key. */
function makeDocument(api: OpenAPIHono): Document {
  const document = api.getOpenAPI31Document(about)
  const ofRecord = Object.entries(document.paths ?? {}).filter(([path]) => path.startsWith('/api/record/'))
  if (ofRecord.length === 0) return document
  for (const [, { post }] of ofRecord) if (post) post.security = [{ [key]: [] }]
  const securitySchemes = {
    [key]: {
      type: 'http' as const,
      scheme: 'bearer',
      description:
        'The key of a program, sent as "Authorization: Bearer writ_…". An account administrator makes it: for one officer, for the acts and readings it names, until a day.',
    },
  }
  return { ...document, components: { ...document.components, securitySchemes } }
}
