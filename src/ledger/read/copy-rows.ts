import type pg from 'pg'

/** What COPY writes for a character it cannot write as it is. */
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

const readEscaped = (text: string): string => text.replaceAll(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter)

const readLine = (line: string): readonly string[] => (line.includes('\\') ? line.split('\t').map(readEscaped) : line.split('\t'))

/**
 * The rows of a question, in its order, each value as the server's own text: at a third of the cost of asking for them the usual way. Values are
 * written into the question, so they must be numbers or ids, and no column may be null.
 */
export const copyRows = (client: Pick<pg.ClientBase, 'query'>, question: string): Promise<readonly (readonly string[])[]> =>
  new Promise((resolve, reject) => {
    const rows: (readonly string[])[] = []
    client.query({
      submit: (connection: pg.Connection) => connection.query(`copy (${question}) to stdout`),
      // The server sends a message for each row; its bytes are the client's again afterwards.
      handleCopyData: ({ chunk }: { chunk: Buffer }) => rows.push(readLine(chunk.toString('utf8', 0, chunk.length - 1))),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(rows),
      handleError: reject,
    })
  })
