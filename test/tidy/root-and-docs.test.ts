import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exists, listed, projectFiles, readText } from './project-files.ts'

/** Everything the root folder holds, so that a stranger can take it in at a glance. */
const rootHolds = [
  '.ci',
  '.gitignore',
  '.npmrc',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'GLOSSARY.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'bench',
  'bin',
  'biome.json',
  'docs',
  'knip.json',
  'package-lock.json',
  'package.json',
  'runtime',
  'src',
  'test',
  'tsconfig.json',
  'vitest.config.ts',
]

const pages = projectFiles.filter((path) => path.endsWith('.md'))

/** Links to files of the project that are not there. */
function deadLinks(page: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^(https?:|mailto:|#)/.test(link))
    .filter((link) => !exists(posix.join(posix.dirname(page), decodeURI(link.replace(/#.*$/, '')))))
    .map((link) => `${page} links to ${link}, which is not there. Mend the link or take it out.`)
}

/** Paths in backquotes that look like files of the project, and are not there. A part in capitals stands for any name. */
function deadPaths(page: string, text: string): string[] {
  return [...text.matchAll(/`((?:src|test|bench|docs|bin)\/[\w./-]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => !/[A-Z]{2}/.test(path) && !exists(path))
    .map((path) => `${page} speaks of ${path}, which is not there. Name the file as it is called now.`)
}

const scripts = Object.keys((JSON.parse(readText('package.json')) as { scripts: Record<string, string> }).scripts)

/** `npm run x` where package.json has no x. */
function deadScripts(page: string, text: string): string[] {
  return [...text.matchAll(/npm run (?:-\S+ )*([\w:]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !scripts.includes(name))
    .map((name) => `${page} says "npm run ${name}"; package.json has no such script.`)
}

describe('the root folder', () => {
  it('holds only what is known to belong there', () => {
    const found = [...new Set(projectFiles.map((path) => path.split('/')[0] ?? ''))]
    const strange = found.filter((name) => !rootHolds.includes(name))
    const missing = rootHolds.filter((name) => !found.includes(name))
    expect(
      listed(
        strange.map(
          (name) =>
            `${name} is new in the root folder. Put it in the folder it belongs to, or add it to the list in test/tidy/root-and-docs.test.ts.`,
        ),
      ),
    ).toBe('')
    expect(missing).toEqual([])
  })
})

describe('the pages', () => {
  it('link to, name and run only what is there', () => {
    expect(pages.length).toBeGreaterThan(4)
    expect(
      listed(
        pages.flatMap((page) => [
          ...deadLinks(page, readText(page)),
          ...deadPaths(page, readText(page)),
          ...deadScripts(page, readText(page)),
        ]),
      ),
    ).toBe('')
  })

  it('are caught when they do not', () => {
    expect(deadLinks('docs/a.md', '[x](../README.md) [y](no.md) [z](https://example.org/no.md)')).toHaveLength(1)
    expect(deadPaths('a.md', '`src/main.ts` and `src/no.ts`')).toHaveLength(1)
    expect(deadScripts('a.md', 'npm run check, npm run no-such')).toHaveLength(1)
  })
})
