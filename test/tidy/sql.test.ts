import { describe, expect, it } from 'vitest'
import { listed, readText, sourceFiles } from './project-files.ts'
import { scanSource } from './scan-source.ts'

/** The ledger writes, releases, the audit and publications ask, and the compilers turn law into SQL. Nobody else speaks it. */
const maySpeakSql = (path: string) =>
  /^src\/(audit|ledger|publications|releases)\//.test(path) || /^src\/clockwork\/(compile|dialects)/.test(path)

const sql =
  /\bselect\s[\s\S]*\sfrom\s|\binsert\s+into\s|\bupdate\s+\w+\s+set\s|\bdelete\s+from\s|\b(create|drop|alter)\s+(or\s+replace\s+)?(temp\w*\s+)?(table|view|index|schema)\b|\bread_parquet\s*\(|\bcopy\s*\(\s*select\b/i

const spoken = (path: string, source: string): string[] =>
  scanSource(source)
    .texts.filter(({ text }) => sql.test(text))
    .map(
      ({ line }) =>
        `${path}:${line} holds SQL. SQL is written in src/audit, src/ledger, src/publications, src/releases and the compilers of src/clockwork only: put the question there and call it by name.`,
    )

describe('SQL', () => {
  it('is written only where data are kept, read and asked', () => {
    const others = sourceFiles('src').filter((path) => !maySpeakSql(path))
    expect(listed(others.flatMap((path) => spoken(path, readText(path))))).toBe('')
  })

  it('is seen in a text, and not in prose or code', () => {
    expect(spoken('a.ts', 'const q = `select a, b\nfrom t where x = 1`')).toHaveLength(1)
    expect(spoken('a.ts', "run('DELETE FROM acts')")).toHaveLength(1)
    expect(spoken('a.ts', "// select a from b\nconst says = 'Choose a file from the list.'\nselect(from, table)")).toEqual([])
  })
})
