import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a partner's system was sent. */
export interface Received {
  headers: IncomingHttpHeaders
  body: string
}

/** How it answers the next messages: a status, `hang` (never), or `cut` (the connection is dropped). When they are used up, 200. */
export type Answer = number | 'hang' | 'cut'

/** A partner's system: a real HTTP server on this machine. */
export async function startPartner() {
  const received: Received[] = []
  const answers: Answer[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      const answer = answers.shift() ?? 200
      if (answer === 'cut') request.socket.destroy()
      else if (answer !== 'hang')
        response
          .writeHead(answer, answer === 302 ? { location: 'http://127.0.0.1:1/' } : {})
          .end('A long answer nobody reads.'.repeat(1000))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/writ`,
    received,
    answers,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export type Partner = Awaited<ReturnType<typeof startPartner>>

export const idsOf = (received: readonly Received[]): string[] =>
  received.map(({ body }) => (JSON.parse(body) as { noticeId: string }).noticeId)
