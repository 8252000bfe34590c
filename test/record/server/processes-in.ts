import { readdir, readlink, realpath } from 'node:fs/promises'
import { sep } from 'node:path'

/** Processes that run in a folder or below it: those of the servers there. Linux only; elsewhere none are found. */
export async function processesIn(folder: string): Promise<number[]> {
  const wanted = await realpath(folder)
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(
    pids.map(async (pid) => {
      const at = await readlink(`/proc/${pid}/cwd`).catch(() => '')
      return at === wanted || at.startsWith(wanted + sep) ? [pid] : []
    }),
  )
  return found.flat()
}

/** kill -9 of each. One that has ended by itself meanwhile, as others of its server do when the first is gone, needs no killing. */
export function killNow(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}
