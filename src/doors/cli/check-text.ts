import type { CheckResult } from '../../checks/checked-file.ts'
import type { CheckFinding } from '../../checks/finding.ts'
import { sayCount } from '../../checks/say-number.ts'
import { tableText } from './table-text.ts'

const width = 110

/** What a check found, for a terminal: the files, then the findings of each, the gravest first. */
export function checkText({ files, findings }: CheckResult, out: string | undefined): string {
  const read = tableText(
    ['File', 'What it is', 'Read', 'Findings'],
    files.map(({ file, kind, tables }) => [
      file,
      kind === 'workbook' ? 'statistics workbook' : kind === 'register' ? '287(g) register' : 'annual FOIA report',
      kind === 'workbook' ? sayCount(tables, 'table') : kind === 'register' ? sayCount(tables, 'agreement') : sayCount(tables, 'section'),
      String(findings.filter((finding) => finding.file === file).length),
    ]),
  )
  const stray = files.flatMap(({ file, strayNumbers }) =>
    Object.entries(strayNumbers).map(
      ([sheet, count]) => `${file}, sheet ${sheet.trim()}: ${sayCount(count, 'number')} in no table known; not checked.`,
    ),
  )
  const parts = files.map(({ file }) =>
    fileText(
      file,
      findings.filter((finding) => finding.file === file),
    ),
  )
  const sum = `${sayCount(findings.length, 'finding')}: ${sayGravities(findings)}.`
  return [
    read,
    ...(stray.length > 0 ? ['', ...stray] : []),
    ...parts.flat(),
    '',
    sum,
    ...(out === undefined ? [] : [`Written to ${out}.`]),
  ].join('\n')
}

const order = ['error', 'warning', 'note'] as const

const sayGravities = (findings: readonly CheckFinding[]): string =>
  order.map((gravity) => sayCount(findings.filter(({ severity }) => severity === gravity).length, gravity)).join(', ')

function fileText(file: string, findings: readonly CheckFinding[]): string[] {
  if (findings.length === 0) return ['', `${file}: nothing found.`]
  const sorted = findings.toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
  return ['', file, ...sorted.flatMap(findingText)]
}

function findingText({ severity, sure, sheet, cell, alsoCells, printed, expected, why }: CheckFinding): string[] {
  const more = alsoCells.length > 0 ? ` and ${sayCount(alsoCells.length, 'more cell')}` : ''
  return [
    '',
    `  ${severity.toUpperCase()} (${sure})  ${sheet.trim()} ${cell}${more}: printed ${clip(printed)}, expected ${clip(expected)}`,
    ...wrap(why).map((line) => `    ${line}`),
  ]
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

function wrap(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
