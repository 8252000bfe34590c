import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listed, projectFiles } from './project-files.ts'

const empty = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'misc', 'stuff', 'data', 'info', 'types', 'lib', 'shared']
/** Names that tools or custom fix. */
const fixed = /^(README|ARCHITECTURE|CONTRIBUTING|GLOSSARY|SECURITY|LICENSE)(\.md)?$|^\./

/** `test/data` holds the tests that need the public data files: there the word says what it means. */
const allowedFolders = ['test/data']

function badNames(path: string): string[] {
  const parts = path.split('/')
  const file = basename(path)
  const found: string[] = []
  if (!fixed.test(file) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-zA-Z0-9-]+)*$/.test(file))
    found.push(`${path} is not in kebab-case. Name a file after its one main export, in small letters with hyphens: bookIn -> book-in.ts.`)
  parts.forEach((part, place) => {
    const word = part.replace(/\..*$/, '')
    if (empty.includes(word) && !allowedFolders.includes(parts.slice(0, place + 1).join('/')))
      found.push(
        `${path} has a part called "${word}", which says nothing of what is in it. Name it after the thing it holds or does, with a word of GLOSSARY.md.`,
      )
  })
  return found
}

describe('names of files', () => {
  it('say what is in them, in kebab-case', () => {
    const ours = projectFiles.filter((path) => /^(src|test|bench|docs|bin)\//.test(path) && !path.startsWith('src/law/examples/'))
    expect(ours.length).toBeGreaterThan(50)
    expect(listed(ours.flatMap(badNames))).toBe('')
  })

  it('are refused when they do not', () => {
    expect(badNames('src/kernel/bookIn.ts')).toHaveLength(1)
    expect(badNames('src/kernel/utils.ts')).toHaveLength(1)
    expect(badNames('src/common/book-in.ts')).toHaveLength(1)
    expect(badNames('src/kernel/book-in.test.ts')).toEqual([])
  })
})
