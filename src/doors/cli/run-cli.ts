/** Runs one command and answers with the exit code. */
export async function runCli(words: readonly string[]): Promise<number> {
  process.stderr.write(`There is no command "${words.join(' ')}" yet.\n`)
  return 1
}
