import { availableParallelism } from 'node:os'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

export interface DuckDbSettings {
  /** Processor threads; all of them unless said. */
  threads?: number
  /** What the engine may hold in memory, in MB, before it puts aside to `tempDir`. 2,000 unless said. */
  memoryMb?: number
  /** Folder for what does not fit in memory. Without it nothing is put aside, and too large a question fails. */
  tempDir?: string
}

export interface DuckDb {
  connection: DuckDBConnection
  /** One more connection to the same tables, for work that goes on beside the first. The caller closes it. */
  connect(): Promise<DuckDBConnection>
  threads: number
  /** Folder for work in progress, as given. Whoever made it removes it. */
  tempDir: string | undefined
  close(): void
}

/**
 * Opens an analytic engine in this process, empty and in memory.
 * Rows come in no set order unless a question asks for one: keeping the order of files by itself costs twice the time of writing them.
 */
export async function openDuckDb(settings: DuckDbSettings = {}): Promise<DuckDb> {
  const threads = settings.threads ?? availableParallelism()
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${settings.memoryMb ?? 2000}MB`,
    temp_directory: settings.tempDir ?? '',
    preserve_insertion_order: 'false',
  })
  const connection = await instance.connect()
  // Releases name no zone: their times are read as printed, never shifted by the machine's own.
  await connection.run("set global TimeZone = 'UTC'")
  return {
    connection,
    connect: () => instance.connect(),
    threads,
    tempDir: settings.tempDir,
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
