import { writeSync } from 'node:fs'

/** Loaded before a measured script: as the process ends, its highest resident memory in KiB goes to the fourth descriptor. */
process.on('exit', () => {
  try {
    writeSync(3, String(process.resourceUsage().maxRSS))
  } catch {
    // Run by hand, without anybody listening.
  }
})
