import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { buildRegister } from '../../../src/audit/places/build-register.ts'
import { createApp } from '../../../src/doors/web/create-app.ts'
import { lawBook } from '../../../src/law/law-book.ts'

/** The site over a register of places made of invented lists. @param lists texts by name of file */
export async function openRegisterApp(lists: Readonly<Record<string, string>>): Promise<{ app: Hono; close(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'writ-places-'))
  const files = await Promise.all(
    Object.entries(lists).map(async ([name, text]) => {
      await writeFile(join(dir, name), text)
      return join(dir, name)
    }),
  )
  const title = 'Invented places'
  await buildRegister({ files, dir: join(dir, 'register'), title })
  const database = await openDuckDb({ threads: 1 })
  const releases = [{ id: 'register', dir: join(dir, 'register'), title }]
  const app = await createApp({ releases, lawBook, database, asOf: () => Temporal.Instant.from('2026-09-01T00:00:00Z') })
  return {
    app,
    async close() {
      database.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
