import { describe, expect, it } from 'vitest'
import { projectFiles, readText } from './project-files.ts'
import { scanSource } from './scan-source.ts'

describe('the light scan of a source', () => {
  it('tells code from texts and comments, and keeps every place', () => {
    const source = "const a = 'select' // from\nconst b = /['\"]/ /* any */ + `x §{a['k']} {y}` + a / 2\n".replace('§', '$')
    const { code, texts, comments } = scanSource(source)
    expect(code).toHaveLength(source.length)
    expect(code.split('\n')).toHaveLength(3)
    expect(code).not.toMatch(/select|from|any|y/)
    expect(code).toContain("a['")
    expect(code).toContain('+ a / 2')
    expect(texts.map(({ text }) => text)).toEqual(['select', '[\'"]', 'x ', 'k', ' {y}'])
    expect(comments).toEqual([
      { text: '// from', line: 1 },
      { text: '/* any */', line: 2 },
    ])
  })

  it('follows templates inside templates', () => {
    const { code, texts } = scanSource('`a §{b ? `c §{d({ e: 1 })}` : f} g`; h'.replaceAll('§', '$'))
    expect(texts.map(({ text }) => text)).toEqual(['a ', 'c ', ' g'])
    expect(code).toContain('d({ e: 1 })')
    expect(code.endsWith('; h')).toBe(true)
  })

  it('comes out of every file of the project with its braces in balance', () => {
    const unbalanced = projectFiles
      .filter((path) => path.endsWith('.ts'))
      .filter((path) => {
        const { code } = scanSource(readText(path))
        return code.split('{').length !== code.split('}').length
      })
    expect(unbalanced).toEqual([])
  })
})
