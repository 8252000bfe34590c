import { connect, createServer, type Socket } from 'node:net'

/**
 * How the line fails. `reset`: both ends are closed. `silence`: nothing arrives any more, and neither end is told. `no answer`: what is sent
 * arrives, the answer does not. `half`: what is sent arrives but for its last five bytes, by which the client would end its statement.
 */
export type Cut = 'reset' | 'silence' | 'no answer' | 'half'

/** A line to the database that can be cut and mended. */
export interface Line {
  /** The connection string, by this line. */
  url: string
  cut(how: Cut): void
  mend(): void
  close(): Promise<void>
}

const SYNC_BYTES = 5

export async function openLine(databaseUrl: string): Promise<Line> {
  const url = new URL(databaseUrl)
  const folder = url.searchParams.get('host')
  const target = folder ? { path: `${folder}/.s.PGSQL.${url.port || 5432}` } : { host: url.hostname, port: Number(url.port) }
  const pairs = new Set<[Socket, Socket]>()
  let cut: Cut | undefined
  const server = createServer((near) => {
    if (cut) {
      // A line that is cut takes no new connections either, and does not say so.
      near.on('error', () => {})
      if (cut === 'reset') near.destroy()
      return
    }
    const far = connect(target)
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    // Bytes of a pair that was cut are lost for good, also when the line is mended.
    let lost: Cut | undefined
    near.on('data', (bytes: Buffer) => {
      lost ??= cut
      if (lost === 'half' && bytes.length > 100) far.write(bytes.subarray(0, -SYNC_BYTES))
      else if (!lost || lost === 'no answer') far.write(bytes)
    })
    far.on('data', (bytes) => {
      lost ??= cut
      if (!lost) near.write(bytes)
    })
    for (const [one, other] of [pair, pair.toReversed()] as [Socket, Socket][]) {
      one.on('error', () => {})
      one.on('close', () => {
        pairs.delete(pair)
        if (!lost || lost === 'reset') other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  url.hostname = '127.0.0.1'
  url.port = String(typeof address === 'object' ? address?.port : 0)
  url.searchParams.delete('host')
  const ends: Socket[] = []
  server.on('connection', (near) => ends.push(near))
  return {
    url: url.href,
    cut(how) {
      cut = how
      for (const pair of how === 'reset' ? [...pairs] : []) for (const end of pair) end.destroy()
    },
    mend() {
      cut = undefined
    },
    async close() {
      for (const end of [...ends, ...[...pairs].flat()]) end.destroy()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}
