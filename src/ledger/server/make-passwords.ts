import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { Sentence } from '../../kernel/sentence.ts'
import { freshBytes } from '../vault/fresh-bytes.ts'

/** Passwords of the three logins of a server: the one that sets up, the application and the reader. */
const Passwords = z.object({ login: z.string(), app: z.string(), reader: z.string() })
export type Passwords = z.infer<typeof Passwords>

const made = () => Buffer.from(freshBytes(24)).toString('base64url')

/**
 * The passwords kept in a file only its owner may read; made where there are none.
 * @throws Sentence where the file cannot be read as such
 */
export async function makePasswords(path: string): Promise<Passwords> {
  try {
    return Passwords.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'))
      throw new Sentence(`${path} does not hold the passwords of the record's server. Put the file back as it was.`, { cause: fault })
  }
  const passwords = { login: made(), app: made(), reader: made() }
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, JSON.stringify(passwords), { mode: 0o600, flush: true })
  await rename(unfinished, path)
  return passwords
}
