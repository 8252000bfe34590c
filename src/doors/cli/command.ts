import type { ParseArgsConfig } from 'node:util'

export type Options = NonNullable<ParseArgsConfig['options']>
export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

/** Where a command writes. `out` is for what was asked for, `err` for progress and faults. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** True where progress may be drawn. */
  isInteractive: boolean
}

/** One command of the command line. */
export interface Command {
  name: string
  /** What follows the name, e.g. `RULE --from WHEN [--zone ZONE] [--json]`. */
  usage: string
  says: string
  options: Options
  /** @returns the exit code; faults that are the caller's to mend are thrown as a Sentence */
  run(words: readonly string[], options: OptionValues, terminal: Terminal): Promise<number>
}

/** The text of an option, or undefined where it was not given. */
export function findText(options: OptionValues, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}
