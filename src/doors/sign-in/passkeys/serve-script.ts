import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context, Hono } from 'hono'
import type { PublicAddress } from '../public-address.ts'

const script = readFileSync(join(import.meta.dirname, 'passkey-ceremony.js'))
/** The name changes when the script does, so that it can be kept for ever. */
export const scriptPath = `/sign-in/passkey-${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`

export function serveScript(app: Hono): void {
  app.get(scriptPath, (context) =>
    context.body(new Uint8Array(script), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  )
}

/** Lets this one answer run this one script: everywhere else no script runs at all. */
export function allowScript(context: Context, address: PublicAddress): void {
  context.set('allowedScript', address.originOf(context) + scriptPath)
}
