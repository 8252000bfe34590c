import type { Pool } from 'pg'
import { Sentence } from '../../kernel/sentence.ts'

/** What must be on for an acknowledged act to survive a power failure. */
const kept = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/**
 * Asks the server, as the application that will write, whether what it confirms is on disk.
 * @throws Sentence where it is not
 */
export async function refuseForgetful(app: Pool): Promise<void> {
  const { rows } = await app.query<{ name: string; setting: string }>('SELECT name, setting FROM pg_settings WHERE name = ANY($1)', [kept])
  const off = kept.filter((name) => (rows.find((row) => row.name === name)?.setting ?? 'off') === 'off')
  if (off.length > 0)
    throw new Sentence(
      `PostgreSQL runs with ${off.join(', ')} off, so acts that were confirmed could be lost. Switch ${off.length === 1 ? 'it' : 'them'} on in the server's settings, then start again.`,
    )
}
