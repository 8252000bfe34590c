import type { RecordDatabase } from './record-database.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Closes the database when the process is told to stop, and then lets it stop. Where others listen for the signal (the pages do), ending in
 * order is theirs: they close the database when they have finished.
 */
export function releaseOnSignal(database: RecordDatabase): RecordDatabase {
  const onSignal = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return
    void database.close().finally(() => {
      forget()
      process.kill(process.pid, signal)
    })
  }
  const forget = () => {
    for (const signal of signals) process.off(signal, onSignal)
  }
  for (const signal of signals) process.on(signal, onSignal)
  return {
    ...database,
    close: () => database.close().finally(forget),
  }
}
