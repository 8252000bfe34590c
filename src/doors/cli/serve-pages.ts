import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { RegisterSummary } from '../../audit/places/register-summary.ts'
import { Summary } from '../../audit/summary.ts'
import { Sentence } from '../../kernel/sentence.ts'
import { readSettings } from '../../settings.ts'
import type { Terminal } from './command.ts'

/**
 * Serves the pages over audited and checked folders until the process is told to stop.
 * @param record whether the record is opened too, behind sign-in, and whether an empty one becomes a demonstration
 */
export async function servePages(dirs: readonly string[], terminal: Terminal, record?: 'record' | 'demonstration'): Promise<number> {
  const settings = readSettings()
  const { isChecked, readChecked } = await import('../../checks/folder/read-checked.ts')
  const releases = await Promise.all(dirs.filter((dir) => !isChecked(dir)).map(readRelease))
  const checks = await Promise.all(dirs.filter(isChecked).map(readChecked))
  const { startPages } = await import('../web/start-pages.ts')
  const pages = await startPages(releases, settings, { record, checks, tell: terminal.err })
  terminal.err(`Writ is at ${pages.url}`)
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
  await pages.stop()
  return 0
}

async function readRelease(dir: string) {
  const path = resolve(dir)
  if (existsSync(join(path, 'register.json'))) return readRegister(path)
  if (!existsSync(join(path, 'summary.json')))
    throw new Sentence(
      `${dir} holds no audit (no summary.json); make one with: writ audit FILE... --out ${dir}, or a check with: writ check FILE... --out ${dir}`,
    )
  const summary = Summary.parse(JSON.parse(await readFile(join(path, 'summary.json'), 'utf8')))
  return { id: idOf(path) || 'release', dir: path, title: summary.title }
}

/** A register of places is served beside audits: its pages are /places. */
async function readRegister(path: string) {
  const { title } = RegisterSummary.parse(JSON.parse(await readFile(join(path, 'register.json'), 'utf8')))
  return { id: idOf(path) || 'register', dir: path, title }
}

const idOf = (path: string): string =>
  basename(path)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
