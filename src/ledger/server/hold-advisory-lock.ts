import type { Client } from 'pg'

/** Any number; the same for everyone who sets up a database. */
const settingUp = 7_471_601

/** Does something while nobody else sets up the same database. */
export async function holdAdvisoryLock<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('SELECT pg_advisory_lock($1)', [settingUp])
  try {
    return await work()
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [settingUp]).catch(() => {})
  }
}
