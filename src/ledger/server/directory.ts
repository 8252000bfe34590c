import { join } from 'node:path'
import type { Runner } from './find-runner.ts'

/** Where one embedded server keeps its files. Only the user who runs Writ may enter `path`; `cluster` is PostgreSQL's own. */
export interface Directory {
  path: string
  /** PostgreSQL's data directory; its socket is in it too. */
  cluster: string
  passwords: string
  lock: string
  holder: string
  log: string
}

export const directoryAt = (path: string): Directory => ({
  path,
  cluster: join(path, 'postgresql'),
  passwords: join(path, 'passwords.json'),
  lock: join(path, 'lock'),
  holder: join(path, 'holder.json'),
  log: join(path, 'postgresql.log'),
})

/**
 * How PostgreSQL is told its data directory. Run as another user, it may not be able to walk there (the home of root is closed to it): it is
 * started inside, and finds itself by the link Linux keeps for every process.
 */
export const clusterAsSeenBy = (runner: Runner, cluster: string): string =>
  runner.uid !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : cluster
