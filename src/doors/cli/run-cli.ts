import { parseArgs } from 'node:util'
import { Sentence } from '../../kernel/sentence.ts'
import type { Command, Terminal } from './command.ts'
import { commands } from './commands.ts'

const here: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  isInteractive: process.stderr.isTTY === true,
}

/**
 * Runs one command.
 * @param words the words after `writ`
 * @returns 0 when done, 1 where the caller must mend something (one sentence says what), 2 for a fault of Writ itself
 */
export async function runCli(words: readonly string[], terminal: Terminal = here): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help') {
    terminal.out(helpText())
    return 0
  }
  const command = commands.find((known) => known.name === name)
  if (!command) {
    terminal.err(`There is no command "${name}". The commands are: ${commands.map((known) => known.name).join(', ')}.`)
    return 1
  }
  if (rest.includes('--help')) {
    terminal.out(`writ ${command.name} ${command.usage}\n\n${command.says}`)
    return 0
  }
  try {
    const { positionals, values } = readWords(command, rest)
    return await command.run(positionals, values, terminal)
  } catch (fault) {
    if (fault instanceof Sentence) {
      terminal.err(fault.message)
      return 1
    }
    terminal.err(`Writ failed while running "${name}". This is a fault of Writ; please report it with the lines below.`)
    terminal.err(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))
    return 2
  }
}

function readWords(command: Command, rest: readonly string[]) {
  try {
    return parseArgs({ args: [...rest], options: command.options, allowPositionals: true, strict: true })
  } catch (fault) {
    const why = fault instanceof Error ? fault.message.replace(/\. To specify.*$/s, '') : String(fault)
    throw new Sentence(`${why.replace(/\.$/, '')}; the form is: writ ${command.name} ${command.usage}`)
  }
}

function helpText(): string {
  const lines = commands.map((command) => `  writ ${command.name} ${command.usage}\n      ${command.says}`)
  return ['Writ: the record of official acts, the law they were done under, and the clocks they started.', '', ...lines].join('\n')
}
