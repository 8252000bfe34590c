import { describe, expect, it } from 'vitest'
import { listed, readText, sourceFiles } from './project-files.ts'
import { scanSource } from './scan-source.ts'

interface Forbidden {
  pattern: RegExp
  allowed: readonly string[]
  instead: string
}

const forbidden: readonly Forbidden[] = [
  {
    pattern: /\bTemporal\s*\.\s*Now\b/,
    allowed: ['src/today.ts'],
    instead: 'Only src/today.ts reads the clock: take the instant as an argument, so that any day can be asked about again.',
  },
  {
    pattern: /\bnew\s+Date\b|(?<![.\w])Date\s*[.(]/,
    allowed: ['src/documents/fixed-moment.ts'],
    instead: 'Date mixes days with instants and knows no zone: use Temporal, and take "now" as an argument.',
  },
  {
    pattern: /\bMath\s*\.\s*random\b|\brandomUUID(v7)?\b|\brandomBytes\b|\brandomInt\b|\bgetRandomValues\b/,
    allowed: ['src/registrar/new-id.ts', 'src/ledger/vault/fresh-bytes.ts'],
    instead: 'The same input must give the same answer: use Chance with a seed (src/demo/chance.ts), or a hash of what is named.',
  },
  {
    pattern: /\bprocess\s*\.\s*env\b/,
    allowed: ['src/settings.ts', 'src/main.ts'],
    instead: 'Settings are read and checked once, in src/settings.ts: add it there with a description, and pass it in.',
  },
]

const used = (path: string, source: string): string[] => {
  const { code } = scanSource(source)
  return code
    .split('\n')
    .flatMap((line, place) =>
      forbidden
        .filter(({ pattern, allowed }) => pattern.test(line) && !allowed.includes(path))
        .map(({ pattern, instead }) => `${path}:${place + 1} has ${line.match(pattern)?.[0].trim()}. ${instead}`),
    )
}

describe('the clock, chance and the environment', () => {
  it('are met in one place each', () => {
    expect(listed(sourceFiles('src').flatMap((path) => used(path, readText(path))))).toBe('')
  })

  it('are seen in code, and not in words about them', () => {
    const bad =
      'const a = Date.now()\nconst b = new Date(0)\nconst c = Temporal.Now.instant()\nconst d = Math.random()\nconst e = process.env.HOME'
    expect(used('src/x.ts', bad)).toHaveLength(5)
    expect(used('src/today.ts', 'Temporal.Now.instant()')).toEqual([])
    expect(used('src/x.ts', "// Date.now()\nconst label = 'Date(s)'\nconst d: Temporal.PlainDate = x.toPlainDate()\nisDate(x)")).toEqual([])
  })
})
