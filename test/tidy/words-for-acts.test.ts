import { describe, expect, it } from 'vitest'
import { listed, readText, sourceFiles } from './project-files.ts'
import { scanSource } from './scan-source.ts'

/** Names as code has them, put into brackets within a sentence: `record it (TellNextOfKin)`. */
const codeNames = (path: string, source: string): string[] =>
  scanSource(source)
    .texts.filter(({ text }) => /\s\([A-Z][a-z]+(?:[A-Z][a-z]+)+\)/.test(text))
    .map(({ line }) => `${path}:${line} names an act as code does. Officers know an act by its title: ("Record that the family was told").`)

/** Files of this project, which whoever reads the sentence cannot open. */
const filesNamed = (path: string, source: string): string[] =>
  scanSource(source)
    .texts.filter(({ text }) => /\bdocs\/|\.md\b/.test(text))
    .map(({ line }) => `${path}:${line} names a file of the project. Say what it says: "A rule of this record on bonds".`)

describe('sentences that officers read', () => {
  it('name an act by its title, never as code does', () => {
    const files = sourceFiles('src/offices', 'src/acts', 'src/registrar', 'src/law')
    expect(listed(files.flatMap((path) => codeNames(path, readText(path))))).toBe('')
  })

  it('cite a rule of this record in words, never as a file of the project', () => {
    const files = sourceFiles('src/offices', 'src/acts', 'src/registrar', 'src/law')
    expect(listed(files.flatMap((path) => filesNamed(path, readText(path))))).toBe('')
    expect(filesNamed('a.ts', "const cite = 'A rule of this record (docs/decisions/registrar.md)'")).toHaveLength(1)
  })

  it('are found where they do', () => {
    expect(codeNames('a.ts', "const cure = 'Tell the family and record it (TellNextOfKin).'")).toHaveLength(1)
    expect(codeNames('a.ts', `const cure = 'Tell the family and record it ("Record that the family was told").'`)).toEqual([])
  })
})
