import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { Sentence } from '../../kernel/sentence.ts'

/** JSON from a file, or from standard input for "-". @throws Sentence where it cannot be read or is not JSON */
export async function readJsonInput(file: string): Promise<unknown> {
  const where = file === '-' ? 'on standard input' : `in ${file}`
  const content = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch(() => {
    throw new Sentence(`The input ${where} could not be read; check the path.`)
  })
  try {
    return JSON.parse(content)
  } catch (fault) {
    throw new Sentence(`The input ${where} is not JSON (${fault instanceof Error ? fault.message : fault}); mend it and try again.`)
  }
}
