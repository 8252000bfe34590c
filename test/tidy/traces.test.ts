import { describe, expect, it } from 'vitest'
import { listed, projectFiles, readText } from './project-files.ts'

/** Written in parts, so that this file does not find itself. */
const traces: readonly [RegExp, string][] = [
  [
    new RegExp(`(?<![\\w.:/-])/(${['work', 'root', 'home', 'Users'].join('|')})/[\\w.-]+`),
    "has the path of somebody's machine: name the file from the project root.",
  ],
  [/[A-Z]:\\\\?Users\\/i, "has the path of somebody's machine: name the file from the project root."],
  [
    new RegExp(
      `\\b(${['registry', 'npm', 'packages', 'artifacts?'].join('|')})\\.[a-z0-9-]+\\.(org|com|net|io|dev|internal|local)\\b`,
      'i',
    ),
    'names a package registry: whoever installs brings their own.',
  ],
  [/"resolved":\s*"https?:/, 'names the host a package came from: see omit-lockfile-registry-resolved in .npmrc.'],
]

const isText = (path: string) => !/\.(png|jpg|woff2?|ico|parquet|xlsx|gz|wasm)$/.test(path)

const found = (path: string, text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, place) => traces.filter(([pattern]) => pattern.test(line)).map(([, says]) => `${path}:${place + 1} ${says}`))

describe('traces of the machine it was written on', () => {
  it('are in no file', () => {
    expect(listed(projectFiles.filter(isText).flatMap((path) => found(path, readText(path))))).toBe('')
  })

  it('are seen, and web addresses are left alone', () => {
    const home = ['', 'home', 'someone', 'writ'].join('/')
    expect(found('a.md', `see ${home}/file`)).toHaveLength(1)
    expect(found('a.ts', `'${['', 'root', 'x.ts'].join('/')}'`)).toHaveLength(1)
    expect(found('a.json', `"${'resolved'}": "https://example.org/a.tgz"`)).toHaveLength(1)
    expect(found('a.md', `https://${['registry', 'example', 'org'].join('.')}/a`)).toHaveLength(1)
    expect(found('a.md', 'https://www.example.org/home/page and src/opt/file.ts and ../home/a')).toEqual([])
  })
})
