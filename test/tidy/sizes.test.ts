import { describe, expect, it } from 'vitest'
import { listed, readText, sourceFiles } from './project-files.ts'
import { scanSource } from './scan-source.ts'

const FILE_LINES_MAX = 400
const MEDIAN_LINES_MAX = 60
const FUNCTION_LINES_MAX = 60

const linesOf = (source: string) => source.replace(/\n$/, '').split('\n').length

/** Line and length of every function with a body in braces, judged by what stands before the brace. */
function functionsIn(source: string): { line: number; lines: number }[] {
  const { code } = scanSource(source)
  const open: { line: number; isFunction: boolean }[] = []
  const found: { line: number; lines: number }[] = []
  let line = 1
  for (let at = 0; at < code.length; at++) {
    if (code[at] === '\n') line++
    if (code[at] === '{') open.push({ line, isFunction: opensFunction(code.slice(Math.max(0, at - 600), at)) })
    if (code[at] === '}') {
      const from = open.pop()
      if (from?.isFunction) found.push({ line: from.line, lines: line - from.line + 1 })
    }
  }
  return found
}

function opensFunction(before: string): boolean {
  if (/=>\s*$/.test(before)) return true
  const head = before.replace(/\)\s*:\s*[\w\s.<>[\]|,'"?&]+$/, ')').trimEnd()
  if (!head.endsWith(')')) return false
  let depth = 0
  for (let at = head.length - 1; at >= 0; at--) {
    if (head[at] === ')') depth++
    if (head[at] === '(' && --depth === 0) return !/\b(if|for|while|switch|catch|with|await)\s*$/.test(head.slice(0, at))
  }
  return false
}

const tooLong = (path: string, source: string) => [
  ...(linesOf(source) > FILE_LINES_MAX
    ? [
        `${path} has ${linesOf(source)} lines; ${FILE_LINES_MAX} is the most. Find the second thing it does and give that a file of its own.`,
      ]
    : []),
  ...functionsIn(source)
    .filter(({ lines }) => lines > FUNCTION_LINES_MAX)
    .map(
      ({ line, lines }) =>
        `${path}:${line} opens a function of ${lines} lines; ${FUNCTION_LINES_MAX} is the most. Name its parts and call them.`,
    ),
]

const sources = sourceFiles('src', 'bench').map((path) => ({ path, source: readText(path) }))

describe('sizes', () => {
  it(`no file is longer than ${FILE_LINES_MAX} lines, no function than ${FUNCTION_LINES_MAX}`, () => {
    expect(listed(sources.flatMap(({ path, source }) => tooLong(path, source)))).toBe('')
  })

  it(`half of all source files have at most ${MEDIAN_LINES_MAX} lines`, () => {
    const lengths = sources.map(({ source }) => linesOf(source)).sort((one, other) => one - other)
    const median = lengths[Math.floor(lengths.length / 2)]
    expect(
      median,
      `The median source file has ${median} lines. Short files read in one go: split the longest that do two things.`,
    ).toBeLessThanOrEqual(MEDIAN_LINES_MAX)
  })

  it('are measured: functions of every form are found, blocks and objects are not', () => {
    const body = '\n'.repeat(70)
    const forms = [
      `function a(b: number): string[] {${body}}`,
      `const a = (b) => {${body}}`,
      `class A {\n  async a(b: Map<string, number>): Promise<void> {${body}}\n}`,
      `const a = { b(c = f(1)) {${body}} }`,
    ]
    for (const form of forms) expect(tooLong('a.ts', form)).toHaveLength(1)
    for (const form of [`if (a(1)) {${body}}`, `for (const a of b()) {${body}}`, `const a = {${body}}`, `try {${body}} catch (e) {}`])
      expect(tooLong('a.ts', form)).toEqual([])
    expect(tooLong('a.ts', '\n'.repeat(401))).toHaveLength(1)
  })
})
