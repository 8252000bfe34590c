import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { PassThrough, pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Sentence } from '../../kernel/sentence.ts'

const chunkBytes = 1 << 20
/** Deflate cannot pack more than about 1,030 to 1; tables pack 10 to 30 to 1. */
const bombRatio = 400
const bombFloorBytes = 1 << 28

/** Whether a file starts as gzip does. */
async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

/**
 * The bytes of a file, unpacked where it is gzip.
 * @param onPacked told how many bytes of the file itself have been taken
 * @throws Sentence where the archive is damaged, or unpacks to more than a table can
 */
export async function* openBytes(path: string, onPacked?: (bytes: number) => void): AsyncGenerator<Buffer> {
  const packed = await isGzip(path)
  const source = createReadStream(path, { highWaterMark: chunkBytes })
  let taken = 0
  source.on('data', (chunk) => {
    taken += chunk.length
    onPacked?.(taken)
  })
  const through = packed ? createGunzip({ chunkSize: chunkBytes }) : new PassThrough({ highWaterMark: chunkBytes })
  // The consumer of `through` is told of every fault; the callback is only there so that both streams are closed.
  pipeline(source, through, () => {})
  let given = 0
  try {
    for await (const chunk of through) {
      given += chunk.length
      if (packed && given > bombFloorBytes && given > taken * bombRatio) {
        throw new Sentence(
          `${path} unpacks to more than ${bombRatio} times its size, which no table does: get it again from where it was published.`,
        )
      }
      yield chunk
    }
  } catch (error) {
    if (error instanceof Sentence || !packed) throw error
    throw new Sentence(
      `${path} is cut short or damaged (${error instanceof Error ? error.message : error}): get it again from where it was published.`,
    )
  } finally {
    source.destroy()
    through.destroy()
  }
}
