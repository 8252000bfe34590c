import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** What COPY writes for a character it cannot write as it is. */
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

const readEscaped = (text: string): string => text.replaceAll(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter)

/**
 * The rows of a question, in its order, some at a time, each value as the server's own text: at a third of the cost of asking for rows, and without holding
 * them. Values are passed as part of the question, so they must be numbers or ids, and no column may be null.
 * @param client a connection that is asked nothing else meanwhile
 */
export async function* copyRows(client: Pick<pg.ClientBase, 'query'>, question: string): AsyncGenerator<readonly (readonly string[])[]> {
  const stream = client.query(copyTo(`copy (${question}) to stdout`))
  stream.setEncoding('utf8')
  let begun = ''
  for await (const piece of stream) {
    const lines = (begun + piece).split('\n')
    begun = lines.pop() ?? ''
    yield lines.map((line) => (line.includes('\\') ? line.split('\t').map(readEscaped) : line.split('\t')))
  }
}
