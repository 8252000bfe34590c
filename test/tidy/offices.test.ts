import { describe, expect, it } from 'vitest'
import { listed, readText, sourceFiles } from './project-files.ts'

const catalogue = 'src/offices/catalogue.ts'
const files = sourceFiles('src')
const folders = new Set(files.flatMap((path) => /^src\/offices\/([a-z-]+)\//.exec(path)?.[1] ?? []))

describe('an office', () => {
  it('is a folder and a line of the catalogue', () => {
    const lines = readText(catalogue).split('\n')
    expect(folders.size).toBeGreaterThan(10)
    expect(
      listed(
        [...folders].flatMap((folder) => {
          const named = lines.flatMap((line) => new RegExp(`^import \\{ (\\w+) \\} from './${folder}/office.ts'$`).exec(line)?.[1] ?? [])
          const [name] = named
          const isListed = lines.filter((line) => line === `  ${name},`).length === 1
          return named.length === 1 && isListed
            ? []
            : [`src/offices/${folder} is not one import and one line of ${catalogue}: list it there.`]
        }),
      ),
    ).toBe('')
  })

  it('is reached from outside only through its exports, by the demonstration through what it invents', () => {
    const inside = /from '[./]*(?:offices\/)?([a-z-]+)\/([\w/-]+\.ts)'/
    /** Invented cases and officers are for the demonstration to play. */
    const isAllowed = (path: string, file: string) =>
      file === 'exports.ts' || (path.includes('/demonstration/') && file.startsWith('demo-'))
    const wrong = files.flatMap((path) => {
      if (path === catalogue || !path.startsWith('src/')) return []
      const own = /^src\/offices\/([a-z-]+)\//.exec(path)?.[1]
      return readText(path)
        .split('\n')
        .filter((line) => line.includes('/offices/') || (own !== undefined && line.includes("from '../")))
        .flatMap((line) => {
          const [, folder = '', file = ''] = inside.exec(line.replaceAll(/'(\.\.\/)+/g, "'")) ?? []
          const isOther = folders.has(folder) && folder !== own
          return isOther && !isAllowed(path, file) ? [`${path} imports ${file} of the office ${folder}: take it from its exports.ts.`] : []
        })
    })
    expect(listed(wrong)).toBe('')
  })
})
