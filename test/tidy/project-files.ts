import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Paths of the project from its root, with forward slashes: what git tracks and what it would, were it added. */
export const projectFiles: readonly string[] = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 26,
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)) && statSync(join(root, path)).isFile())

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')

export const exists = (path: string): boolean => existsSync(join(root, path))

export const sourceFiles = (...folders: string[]): string[] =>
  projectFiles.filter((path) => path.endsWith('.ts') && folders.some((folder) => path.startsWith(`${folder}/`)))

/** What a rule found: an empty text when nothing, else one line each, so that a failing test reads as a list of things to do. */
export const listed = (findings: readonly string[]): string => findings.join('\n')
