import { Socket } from 'node:net'

/** More than the server sends at once, and as much as lies ready where it was not read for a while. */
const READ_BYTES = 1 << 18

/**
 * A socket that reads into memory it uses again: for whoever reads gigabytes, fresh memory for each piece costs more than what is in it. A listener to
 * `lent` is given each piece as it lies there, to be copied before it returns; without one, pieces come as `data`, as of any socket.
 */
export class LargeReads extends Socket {
  constructor() {
    super({
      onread: {
        buffer: Buffer.allocUnsafeSlow(READ_BYTES),
        callback: (length: number, read: Uint8Array): boolean => {
          const piece = Buffer.from(read.buffer, read.byteOffset, length)
          if (!this.emit('lent', piece)) this.emit('data', Buffer.from(piece))
          return true
        },
      },
    } as ConstructorParameters<typeof Socket>[0])
  }
}

/** What a client of a database reads by. An encrypted connection has a stream of its own over it. */
export const readingBy = ({ ssl }: { ssl?: unknown } = {}): Socket => (ssl ? new Socket() : new LargeReads())
