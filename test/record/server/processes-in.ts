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
