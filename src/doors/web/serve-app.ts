import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { Sentence } from '../../kernel/sentence.ts'

export interface Served {
  /** The address pages are at, e.g. http://localhost:8080 */
  url: string
  close(): Promise<void>
}

/**
 * Listens. Port 0 takes any free one.
 * @throws Sentence where the port is taken or may not be used
 */
export function serveApp(app: Hono, at: { host: string; port: number }): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: app.fetch, hostname: at.host, port: at.port }, (info) => {
      const host = at.host === '127.0.0.1' || at.host === '0.0.0.0' || at.host === '::' ? 'localhost' : at.host
      resolve({
        url: `http://${host}:${info.port}`,
        close: () => new Promise((done, failed) => server.close((fault) => (fault ? failed(fault) : done()))),
      })
    })
    server.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') reject(new Sentence(`Port ${at.port} is in use; set PORT to another one.`))
      else if (fault.code === 'EACCES') reject(new Sentence(`Port ${at.port} may not be used by this account; set PORT to one above 1023.`))
      else reject(fault)
    })
  })
}
