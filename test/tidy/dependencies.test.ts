import { describe, expect, it } from 'vitest'
import { listed, readText } from './project-files.ts'

interface Package {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const explained = readText('docs/decisions/dependencies.md')
const packages = ['package.json', 'runtime/package.json'].map((path) => ({ path, json: JSON.parse(readText(path)) as Package }))

const versions = ({ dependencies, devDependencies, optionalDependencies }: Package) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })

const loose = (path: string, json: Package) =>
  versions(json)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${path} asks for ${name} "${version}". Name one version exactly, so that everybody runs the same.`)

describe('dependencies', () => {
  it('are pinned to one version each', () => {
    expect(listed(packages.flatMap(({ path, json }) => loose(path, json)))).toBe('')
    expect(loose('package.json', { dependencies: { a: '^1.0.0' }, devDependencies: { b: '1.2.3', c: 'latest' } })).toHaveLength(2)
  })

  it('are each explained in one line of docs/decisions/dependencies.md, and none is explained that is not used', () => {
    const named = [...explained.matchAll(/^\| `([^`]+)`\s+\|/gm)].map((match) => match[1] ?? '')
    const json = packages[0]?.json ?? {}
    const used = Object.keys({ ...json.dependencies, ...json.devDependencies })
    const missing = used
      .filter((name) => !named.includes(name))
      .map(
        (name) => `${name} has no line in docs/decisions/dependencies.md. Say there what it does for us and why we do not do it ourselves.`,
      )
    const stale = named
      .filter((name) => !used.includes(name))
      .map((name) => `docs/decisions/dependencies.md explains ${name}, which package.json does not have. Take the line out.`)
    expect(listed([...missing, ...stale])).toBe('')
  })
})
