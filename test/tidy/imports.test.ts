import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listed, readText, sourceFiles } from './project-files.ts'

/** Which folders of `src/` a folder may import from, besides itself. Reading downwards is always enough to understand a file. */
const mayImport: Record<string, readonly string[]> = {
  kernel: [],
  clockwork: ['kernel'],
  law: ['clockwork', 'kernel'],
  releases: ['kernel'],
  acts: ['law', 'clockwork', 'kernel'],
  offices: ['acts', 'law', 'clockwork', 'kernel'],
  documents: ['acts', 'kernel'],
  ledger: ['law', 'clockwork', 'kernel'],
  audit: ['ledger', 'offices', 'releases', 'law', 'clockwork', 'kernel', 'settings.ts'],
  checks: ['releases', 'kernel'],
  registrar: ['ledger', 'documents', 'offices', 'acts', 'law', 'clockwork', 'kernel'],
  'reading-room': ['ledger', 'offices', 'acts', 'law', 'clockwork', 'kernel'],
  publications: ['audit', 'checks', 'registrar', 'ledger', 'offices', 'acts', 'releases', 'law', 'clockwork', 'kernel'],
  demo: ['releases', 'kernel'],
  doors: [
    'registrar',
    'reading-room',
    'audit',
    'checks',
    'publications',
    'demo',
    'ledger',
    'offices',
    'documents',
    'acts',
    'releases',
    'law',
    'clockwork',
    'kernel',
    'settings.ts',
    'today.ts',
    'open-record.ts',
  ],
  'open-record.ts': [
    'registrar',
    'reading-room',
    'ledger',
    'documents',
    'offices',
    'acts',
    'law',
    'clockwork',
    'kernel',
    'settings.ts',
    'today.ts',
  ],
  'settings.ts': ['kernel'],
  'today.ts': [],
}

interface Import {
  from: string
  to: string
}

const imported =
  /(?:^|\n|;)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"](\.[^'"]+)['"]|\bimport\s*\(\s*['"](\.[^'"]+)['"]\s*\)|\bimport\s+['"](\.[^'"]+)['"]/g

function importsOf(path: string, source: string): Import[] {
  return [...source.matchAll(imported)].map((match) => ({
    from: path,
    to: posix.join(posix.dirname(path), match[1] ?? match[2] ?? match[3] ?? ''),
  }))
}

const layerOf = (path: string) => path.split('/')[1] ?? ''

function upward({ from, to }: Import): string[] {
  if (!from.startsWith('src/') || from === 'src/main.ts') return []
  if (!to.startsWith('src/'))
    return [`${from} imports ${to}. Nothing in src/ may need what lies outside it: move it in, or pass it in as an argument.`]
  const [layer, wanted] = [layerOf(from), layerOf(to)]
  if (layer === 'offices' && wanted === 'offices') {
    const [own, other] = [from.split('/')[2], to.split('/')[2]]
    return own === other || from === 'src/offices/catalogue.ts' || to.endsWith('/exports.ts')
      ? []
      : [`${from} reaches into the office ${other}. An office is met at its exports.ts: have it export what is needed, or do without.`]
  }
  if (layer === wanted || mayImport[layer]?.includes(wanted)) return []
  const allowed = mayImport[layer]
  if (!allowed)
    return [
      `${from} is in a folder the import rule does not know. Give src/${layer} a place in test/tidy/imports.test.ts, and say in ARCHITECTURE.md what it is for.`,
    ]
  return [
    `${from} imports ${to}. ${layer} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing else'}: move what is shared down to where both may reach it, or pass it in as an argument.`,
  ]
}

/** Files that import each other in a ring, each ring once. */
function rings(imports: readonly Import[]): string[] {
  const next = Map.groupBy(imports, ({ from }) => from)
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: readonly string[]) => {
    const place = trail.indexOf(path)
    if (place >= 0) {
      found.push(
        `${[...trail.slice(place), path].join(' -> ')} is a ring. Move what both need into a file of its own that imports neither.`,
      )
      return
    }
    if (done.has(path)) return
    for (const { to } of next.get(path) ?? []) walk(to, [...trail, path])
    done.add(path)
  }
  for (const path of next.keys()) walk(path, [])
  return found
}

const all = sourceFiles('src').flatMap((path) => importsOf(path, readText(path)))

describe('the import rule: doors -> registrar, reading-room, audit, publications -> ledger, offices, releases -> law -> clockwork -> kernel', () => {
  it('is kept by every file', () => {
    expect(all.length).toBeGreaterThan(50)
    expect(listed(all.flatMap(upward))).toBe('')
  })

  it('leaves no ring of files that import each other', () => {
    expect(listed(rings(all))).toBe('')
  })

  it('sees an import that goes up, one that leaves src, one into another office, and a ring', () => {
    const of = (path: string, source: string) => importsOf(path, source).flatMap(upward)
    expect(of('src/kernel/a.ts', "import type { X } from '../law/b.ts'\n")).toHaveLength(1)
    expect(of('src/law/a.ts', "const b = await import('../../bench/b.ts')")).toHaveLength(1)
    expect(of('src/offices/ero/a.ts', "export {\n  x,\n} from '../foia/record.ts'")).toHaveLength(1)
    expect(of('src/offices/ero/a.ts', "import { x } from '../foia/exports.ts'")).toEqual([])
    expect(of('src/doors/web/a.ts', "import { x } from '../../audit/b.ts'")).toEqual([])
    expect(
      rings([
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'a' },
      ]),
    ).toHaveLength(1)
  })
})
