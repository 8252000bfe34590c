import type { Client } from 'pg'

/** Any number; the same for everyone who sets up a database. */
const settingUp = 7_471_601

/** Does something while nobody else sets up the same database, or does what another number stands for. */
export async function holdAdvisoryLock<T>(client: Client, work: () => Promise<T>, number = settingUp): Promise<T> {
  await client.query('SELECT pg_advisory_lock($1)', [number])
  try {
    return await work()
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [number]).catch(() => {})
  }
}
