import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { Sentence } from '../../kernel/sentence.ts'

/** The user PostgreSQL's programs run as; empty where they run as whoever runs Writ. */
export interface Runner {
  uid?: number
  gid?: number
}

/**
 * PostgreSQL refuses to run as root: then it runs as `postgres` or, where there is none, `nobody`. And it refuses to run as a user who has a number
 * and no name, as in many containers.
 * @throws Sentence where there is none it runs as
 */
export function findRunner(): Runner {
  if (process.getuid?.() !== 0) return asOneself()
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

function asOneself(): Runner {
  try {
    userInfo()
    return {}
  } catch (cause) {
    throw new Sentence(
      `Writ runs as user number ${process.getuid?.()}, who has no name on this machine, and PostgreSQL does not run as such a user: give the number a name in /etc/passwd, run Writ as another user, or set DATABASE_URL.`,
      { cause },
    )
  }
}
