import cliProgress from 'cli-progress'
import type { Terminal } from './command.ts'

export interface Progress {
  /** @param fraction 0 to 1 */
  show(fraction: number, says: string): void
  stop(): void
}

/** A bar on a terminal that can draw one; silence elsewhere. */
export function startProgress(terminal: Terminal, isSilent: boolean): Progress {
  if (isSilent || !terminal.isInteractive) return { show: () => {}, stop: () => {} }
  const bar = new cliProgress.SingleBar(
    { format: '{bar} {percentage}% {says}', hideCursor: true, clearOnComplete: true, stream: process.stderr },
    cliProgress.Presets.shades_classic,
  )
  bar.start(100, 0, { says: '' })
  return {
    show: (fraction, says) => bar.update(Math.floor(fraction * 100), { says }),
    stop: () => bar.stop(),
  }
}
