import type { RecordDatabase } from './record-database.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Closes the database when the process is told to stop, and then lets it stop. Where others listen for the signal (the pages do), ending in
 * order is theirs: they close the database when they have finished.
 */
export function releaseOnSignal(database: RecordDatabase): RecordDatabase {
  let isTheirs = false
  const onSignal = (signal: NodeJS.Signals) => {
    // Remembered: by the second Ctrl-C a listener that listened once is gone, and may still be ending things in order.
    isTheirs ||= process.listenerCount(signal) > 1
    if (isTheirs) return
    void database.close().finally(() => {
      forget()
      process.kill(process.pid, signal)
    })
  }
  const forget = () => {
    for (const signal of signals) process.off(signal, onSignal)
  }
  // First in line, so that those who listen once are still counted.
  for (const signal of signals) process.prependListener(signal, onSignal)
  return {
    ...database,
    close: () => database.close().finally(forget),
  }
}
