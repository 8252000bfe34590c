import type { Cell, Question } from './question.ts'

/** What is asked of a question: filters in use (already checked against their schemas), order, and which page. */
export interface Asked {
  filters?: Readonly<Record<string, Cell>>
  /** A column the question may be sorted by; with a minus, downwards. */
  sort?: string | undefined
  /** 1 for the first. */
  page?: number
  size?: number | undefined
}

export interface BoundQuestion {
  /** As shown to people: runs as it stands in a folder that holds the files of the audit, once the values are put in. */
  sql: string
  /** The same without order and page: its rows are counted for the total. */
  unpagedSql: string
  /** The order asked for, e.g. `ORDER BY n DESC NULLS LAST`. */
  orderBy: string
  values: Readonly<Record<string, Cell>>
  /** The files it reads, without their ending, e.g. `findings`, `tables/stints`. */
  files: readonly string[]
}

/** Puts the conditions, the order and the page of what is asked into a question's SQL. Values stay apart, to be bound. */
export function bindQuestion(question: Question, asked: Asked): BoundQuestion {
  const values: Record<string, Cell> = {}
  const conditions: string[] = []
  for (const [name, filter] of Object.entries(question.filters)) {
    const value = asked.filters?.[name]
    if (value === undefined || value === null) continue
    conditions.push(filter.sql)
    values[name] = value
  }
  const all = conditions.join('\n  AND ')
  const unpagedSql = question.sql
    .replaceAll(/[ \t]*\{where\}\n?/g, all ? `WHERE ${all}\n` : '')
    .replaceAll(/[ \t]*\{and\}\n?/g, all ? `  AND ${all}\n` : '')
    .trim()
  const orderBy = sayOrder(question, asked.sort)
  const sql = [unpagedSql, orderBy, limit(question, asked)].filter(Boolean).join('\n')
  const files = [...new Set([...unpagedSql.matchAll(/'([\w/-]+)\.parquet'/g)].map((match) => match[1] ?? ''))]
  return { sql, unpagedSql, orderBy, values, files }
}

function sayOrder(question: Question, sort: string | undefined): string {
  const wanted = sort !== undefined && question.sorts.includes(sort.replace(/^-/, '')) ? [sort, ...question.order] : question.order
  const seen = new Set<string>()
  const parts = wanted.flatMap((part) => {
    const column = part.replace(/^-/, '')
    if (seen.has(column)) return []
    seen.add(column)
    return [`${column}${part.startsWith('-') ? ' DESC' : ''} NULLS LAST`]
  })
  return parts.length > 0 ? `ORDER BY ${parts.join(', ')}` : ''
}

function limit(question: Question, asked: Asked): string {
  if (!question.paged || asked.size === undefined) return ''
  const offset = ((asked.page ?? 1) - 1) * asked.size
  return `LIMIT ${asked.size}${offset > 0 ? ` OFFSET ${offset}` : ''}`
}

/** The SQL with its values written in, for a person to copy. Never run by Writ itself. */
export function writeOutSql(bound: Pick<BoundQuestion, 'sql' | 'values'>): string {
  return bound.sql.replaceAll(/\$(\w+)/g, (whole, name: string) => {
    const value = bound.values[name]
    if (value === undefined || value === null) return whole
    return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
  })
}
