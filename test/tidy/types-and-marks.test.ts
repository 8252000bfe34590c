import { describe, expect, it } from 'vitest'
import { listed, readText, sourceFiles } from './project-files.ts'
import { scanSource } from './scan-source.ts'

const inCode: readonly [RegExp, string][] = [
  [/(:|<|\bas|\||&|,|=>)\s*any\b(?!\s*[(:])/, 'says "any", which switches checking off: write the type, or `unknown` and narrow it.'],
  [/[\w)\]]!(?=\s*[.,;)\]}[]|\s*$)/, 'asserts that a value is there: handle its absence, or make the type say that it is present.'],
]

const inComments: readonly [RegExp, string][] = [
  [/@ts-(ignore|nocheck|expect-error)/, 'silences the compiler: mend the type instead.'],
  [
    /\b(TODO|FIXME|XXX|HACK)\b(?![^\n]*(#|\bissue )\d+)/,
    'promises work that nobody is told of: do it, or open an issue and write its number beside it.',
  ],
  [/biome-ignore(?!\S* \S+: \S+ \S+)/, 'silences the linter without saying why: mend it, or give the reason after the colon.'],
]

const found = (path: string, source: string): string[] => {
  const { code, comments } = scanSource(source)
  return [
    ...code
      .split('\n')
      .flatMap((line, place) => inCode.filter(([pattern]) => pattern.test(line)).map(([, says]) => `${path}:${place + 1} ${says}`)),
    ...comments.flatMap(({ text, line }) =>
      inComments.filter(([pattern]) => pattern.test(text)).map(([, says]) => `${path}:${line} ${says}`),
    ),
  ]
}

describe('types and marks', () => {
  it('nothing is taken on trust: no any, no asserted presence, no silenced compiler, no promise without an issue', () => {
    expect(listed(sourceFiles('src', 'test', 'bench').flatMap((path) => found(path, readText(path))))).toBe('')
  })

  it('are seen where they stand, and not where they are spoken of', () => {
    const bad = [
      'const a: any = 1',
      'const a = b as any',
      'const a: Map<string, any> = b',
      'const a = b!.c',
      'f(a!)',
      'const a = b[0]!',
      '// @ts-ignore',
      '// TODO: later',
      '// biome-ignore lint/a/b: x',
    ]
    for (const source of bad) expect([source, found('a.ts', source).length]).toEqual([source, 1])
    const good = [
      'if (a !== b && !c) d()',
      "const a = 'any'",
      'const any = of.any(1)',
      "{ node: 'any' }",
      '// TODO (issue 12): split',
      '// biome-ignore lint/a/b: the mark itself is wanted',
      'a.any(b)',
    ]
    for (const source of good) expect([source, found('a.ts', source)]).toEqual([source, []])
  })
})
