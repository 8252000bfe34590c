import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Sentence } from '../kernel/sentence.ts'

/**
 * Makes files in a folder beside `dir` and puts it in place when all are ready: until then `dir` is as it was.
 * On any fault the working folder goes and nothing is left half-written.
 * @param work given the folder to write in and a second one for files that nobody keeps
 */
export async function publishDir<T>(dir: string, work: (outDir: string, workDir: string) => Promise<T>): Promise<T> {
  const target = resolve(dir)
  await refuseForeign(target)
  const partial = join(dirname(target), `.${target.split(/[\\/]/).at(-1)}.partial-${process.pid}`)
  const [outDir, workDir] = [join(partial, 'out'), join(partial, 'work')]
  try {
    await mkdir(outDir, { recursive: true })
    // What nobody keeps may be more than anybody else may read.
    await mkdir(workDir, { recursive: true, mode: 0o700 })
  } catch (fault) {
    throw new Sentence(
      `Nothing can be written at ${target} (${fault instanceof Error ? fault.message : fault}); choose another folder with --out.`,
    )
  }
  try {
    const done = await work(outDir, workDir)
    await replaceDir(outDir, target, partial)
    return done
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

const ours = ['summary.json', 'register.json', 'datapackage.json']

/** An empty or missing folder, or an earlier audit, register or release of open data, may be replaced; anything else is somebody's. */
async function refuseForeign(target: string): Promise<void> {
  if (!existsSync(target)) return
  const names = await readdir(target).catch(() => {
    throw new Sentence(`${target} is not a folder; choose another place with --out.`)
  })
  if (names.length === 0 || ours.some((name) => names.includes(name))) return
  throw new Sentence(`${target} holds files that are not an earlier audit or release; choose an empty folder with --out.`)
}

async function replaceDir(from: string, target: string, partial: string): Promise<void> {
  if (existsSync(target)) await rename(target, join(partial, 'earlier'))
  await rename(from, target)
}
