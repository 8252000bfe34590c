import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { Sentence } from '../../kernel/sentence.ts'
import { Manifest } from './manifest.ts'

const [compress, decompress] = [promisify(zstdCompress), promisify(zstdDecompress)]

const PART_BYTES = 4 << 20

/**
 * A backup as one file: an SQLite database (part of Node, and readable for as long as there are computers) with a table of parts, each some
 * megabytes of COPY text compressed by zstd, and the manifest.
 */
export class ArchiveWriter {
  readonly #file: DatabaseSync

  /** @param path a file that is not there */
  constructor(path: string) {
    this.#file = new DatabaseSync(path)
    this.#file.exec('PRAGMA page_size = 65536; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
    this.#file.exec('CREATE TABLE part (held TEXT, place INTEGER, bytes BLOB NOT NULL, PRIMARY KEY (held, place)) WITHOUT ROWID')
    this.#file.exec('CREATE TABLE manifest (json TEXT NOT NULL)')
    this.#file.exec('BEGIN')
  }

  /** Writes what a table holds, a part at a time. */
  async write(table: string, chunks: AsyncIterable<Buffer>): Promise<void> {
    const insert = this.#file.prepare('INSERT INTO part VALUES (?, ?, ?)')
    let [place, waiting, bytes]: [number, Buffer[], number] = [0, [], 0]
    const flush = async () => {
      insert.run(table, place++, await compress(Buffer.concat(waiting)))
      ;[waiting, bytes] = [[], 0]
    }
    for await (const chunk of chunks) {
      waiting.push(chunk)
      bytes += chunk.length
      if (bytes >= PART_BYTES) await flush()
    }
    if (bytes > 0) await flush()
  }

  finish(manifest: Manifest): void {
    this.#file.prepare('INSERT INTO manifest VALUES (?)').run(JSON.stringify(manifest, null, 2))
    this.#file.exec('COMMIT')
  }

  close(): void {
    this.#file.close()
  }
}

export interface ArchiveReader {
  path: string
  manifest: Manifest
  /** What a table held, in pieces, as it was written. */
  read(table: string): AsyncIterable<Buffer>
  close(): void
}

/** @throws Sentence where the file is not a whole backup */
export function openArchive(path: string): ArchiveReader {
  if (!existsSync(path)) throw new Sentence(`There is no file ${path}. Name a backup made by "writ backup".`)
  let file: DatabaseSync | undefined
  try {
    file = new DatabaseSync(path, { readOnly: true })
    const manifest = Manifest.parse(JSON.parse(String(file.prepare('SELECT json FROM manifest').get()?.json)))
    const parts = file.prepare('SELECT bytes FROM part WHERE held = ? AND place = ?')
    return { path, manifest, read: (table) => readParts(parts, table, path), close: () => file?.close() }
  } catch (cause) {
    file?.close()
    throw new Sentence(`${path} is not a whole backup of a record. Name a file made by "writ backup", or an earlier one.`, { cause })
  }
}

async function* readParts(parts: ReturnType<DatabaseSync['prepare']>, table: string, path: string): AsyncGenerator<Buffer> {
  for (let place = 0; ; place++) {
    const bytes = parts.get(table, place)?.bytes
    if (!(bytes instanceof Uint8Array)) return
    try {
      yield await decompress(bytes)
    } catch (cause) {
      throw new Sentence(`${path} is damaged: part ${place} of ${table} cannot be read. Nothing was restored; use another backup.`, {
        cause,
      })
    }
  }
}
