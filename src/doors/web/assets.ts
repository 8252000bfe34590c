import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'

const here = dirname(fileURLToPath(import.meta.url))
/** The design system's own files: styles, fonts, images. Its script is not used. */
const uswds = join(dirname(fileURLToPath(import.meta.resolve('@uswds/uswds'))), '..')

const own = { 'writ.css': join(here, 'writ.css'), 'icon.svg': join(here, 'icon.svg') }
const version = createHash('sha256')
  .update(
    Object.values(own)
      .map((path) => readFileSync(path, 'utf8'))
      .join(),
  )
  .update(uswds)
  .digest('hex')
  .slice(0, 10)

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
}

/** The address of a file that pages link to. It changes when the file does, so it can be kept for ever. */
export const assetPath = (name: string): string => `/assets/${version}/${name}`

/** Serves the styles, fonts and images from this machine alone: no page asks another host for anything. */
export function serveAssets(app: Hono): void {
  app.get('/assets/:version/:path{.+}', (context) => {
    const file = findAsset(context.req.param('path'))
    if (!file) return context.notFound()
    return context.body(new Uint8Array(readFileSync(file.path)), 200, {
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })
}

/** Only names of plain segments: there is no way up and out of the folder. */
function findAsset(name: string): { path: string; type: string } | undefined {
  const type = types[name.split('.').at(-1) ?? '']
  if (!type) return undefined
  const path =
    name in own
      ? own[name as keyof typeof own]
      : /^uswds\/(css|fonts|img)(\/[\w-]+)*\/[\w-]+(\.[\w-]+)+$/.test(name)
        ? join(uswds, name.slice('uswds/'.length))
        : undefined
  return path !== undefined && existsSync(path) ? { path, type } : undefined
}
