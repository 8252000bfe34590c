import { readFileSync } from 'node:fs'
import { Sentence } from '../../kernel/sentence.ts'

/** The user PostgreSQL's programs run as; empty where they run as whoever runs Writ. */
export interface Runner {
  uid?: number
  gid?: number
}

/**
 * PostgreSQL refuses to run as root: then it runs as `postgres` or, where there is none, `nobody`.
 * @throws Sentence where there is neither
 */
export function findRunner(): Runner {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find(([name]) => name === wanted) ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Sentence(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it as: run Writ as another user.',
  )
}
