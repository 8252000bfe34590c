import { hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = join(import.meta.dirname, '..')

/**
 * Changes whenever anything changes that makes or audits the demonstration, so that an old one is never shown for a new one.
 * It is the hash of the sources themselves: a number to be raised by hand would be forgotten.
 */
export const demoVersion: string = hash(
  'sha256',
  globSync('{kernel,clockwork,law,releases,audit,demo}/**/*.ts', { cwd: source })
    .sort()
    .map((path) => path + readFileSync(join(source, path), 'utf8'))
    .join('\n'),
)
