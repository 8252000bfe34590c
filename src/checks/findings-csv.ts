import type { CheckFinding } from './finding.ts'

const columns = ['severity', 'sure', 'check', 'file', 'sheet', 'cell', 'alsoCells', 'printed', 'expected', 'why', 'arithmetic'] as const

/** The same in Spanish, in columns of their own at the end: those before stay where they were. */
const inSpanish = ['printed', 'expected', 'why', 'arithmetic'] as const

/** A cell that begins like a formula is given a quote, so that no spreadsheet runs what a file says (CWE-1236). */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+%?$/.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Findings as CSV, one a row (RFC 4180). */
export function findingsCsv(findings: readonly CheckFinding[]): string {
  const rows = findings.map((finding) =>
    [...columns.map((name) => finding[name]), ...inSpanish.map((name) => finding.es[name])]
      .map((value) => quoted(safe(typeof value === 'string' ? value : value.join(' '))))
      .join(','),
  )
  return `${[[...columns, ...inSpanish.map((name) => `${name}Es`)].join(','), ...rows].join('\r\n')}\r\n`
}
