import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Loaded before a measured script: as the process ends, its highest resident memory in KiB goes to the fourth descriptor. Threads load it too, and say nothing. */
if (isMainThread)
  process.on('exit', () => {
    try {
      writeSync(3, `${process.resourceUsage().maxRSS}\n`)
    } catch {
      // Run by hand, without anybody listening.
    }
  })
