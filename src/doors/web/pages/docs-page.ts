import type { OpenAPIHono } from '@hono/zod-openapi'
import { openApiDocument } from '../../api/open-api-document.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../parts/layout.ts'
import type { View } from '../view.ts'

export function docsPage(view: View, api: OpenAPIHono): Html {
  const document = openApiDocument(api)
  return layout(view, { title: 'API', body: html`<h1>${document.info.title}</h1>` })
}
