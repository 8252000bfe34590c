import { chmod, link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Sentence } from '../../kernel/sentence.ts'
import { freshBytes } from './fresh-bytes.ts'

const KEY_BYTES = 32

/**
 * The 256-bit key under which every person's key is wrapped. It is kept in a file, 64 hex digits, readable by its owner alone, and never
 * in the database: a copy of the database without it opens nothing.
 * @param settings `file`: given by WRIT_MASTER_KEY_FILE, must be there; otherwise `<home>/keys/master.key`, made on first use
 * @throws Sentence where the file is missing, open to others, or holds no key
 */
export async function readMasterKey(settings: { file?: string | undefined; home: string }): Promise<Uint8Array> {
  const path = settings.file ?? join(settings.home, 'keys', 'master.key')
  if (settings.file === undefined) await makeOnce(path)
  return parse(path, await readFileOf(path))
}

async function readFileOf(path: string): Promise<string> {
  const kept = await stat(path).catch((error: unknown) => {
    throw new Sentence(
      `The master key file ${path} cannot be read: give WRIT_MASTER_KEY_FILE the file of the key this record was sealed with.`,
      {
        cause: error,
      },
    )
  })
  if (process.platform !== 'win32' && (kept.mode & 0o077) !== 0)
    throw new Sentence(`The master key file ${path} can be read by others: make it its owner's alone (chmod 600) and start again.`)
  return readFile(path, 'utf8')
}

function parse(path: string, text: string): Uint8Array {
  const digits = text.trim()
  if (!/^[0-9a-f]{64}$/i.test(digits))
    throw new Sentence(`The master key file ${path} holds no key: it must be 64 hexadecimal digits, as "openssl rand -hex 32" prints.`)
  return Uint8Array.fromHex(digits)
}

/** Written beside its place and linked into it: of two processes that start at once one makes the key, and neither reads half of it. */
async function makeOnce(path: string): Promise<void> {
  if (await stat(path).catch(() => undefined)) return
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await chmod(dirname(path), 0o700)
  const draft = `${path}.${Buffer.from(freshBytes(6)).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${Buffer.from(freshBytes(KEY_BYTES)).toString('hex')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(draft)
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}
