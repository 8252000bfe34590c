import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Sentence } from '../../kernel/sentence.ts'
import type { Asked } from '../read/ask.ts'
import { type Guard, listGuards } from './list-guards.ts'

/** What guards the record once every migration is applied, a line each; a test holds it to the migrations. */
const listed = join(import.meta.dirname, 'guards.txt')

/** Tables and functions somebody added guard nothing and open nothing; these may. */
const mayOpen = /^(grant|policy|trigger|rule) /
const NAMED_MAX = 3

/**
 * Asks the database whether triggers, row-level security, owners and rights still are as the migrations made them: whoever administers the server can
 * change them, and what is then written or read is not what the record says it is.
 * @throws Sentence where they are not
 */
export async function refuseUnguarded(asked: Asked): Promise<void> {
  const there = await listGuards(asked)
  const made = (await readFile(listed, 'utf8')).trimEnd().split('\n').map(readGuard)
  const wrong = compare(new Map(made.map(({ what, how }) => [what, how])), new Map(there.map(({ what, how }) => [what, how])))
  if (wrong.length === 0) return
  const more = wrong.length > NAMED_MAX ? `; and ${wrong.length - NAMED_MAX} more` : ''
  throw new Sentence(
    `The database no longer guards the record as Writ set it up: ${wrong.slice(0, NAMED_MAX).join('; ')}${more}. Find out who changed this and since when, have it put back as src/ledger/migrations makes it, run "npm run writ -- verify", and start again.`,
  )
}

export const guardLine = ({ what, how }: Guard): string => `${what}: ${how}`

function readGuard(line: string): Guard {
  const end = line.indexOf(': ')
  return { what: line.slice(0, end), how: line.slice(end + 2) }
}

function compare(made: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): readonly string[] {
  const hasConditions = [...there.keys()].some((what) => what.startsWith('condition '))
  const changed = [...made].flatMap(([what, how]) => {
    const is = there.get(what)
    if (is === how || (!hasConditions && what.startsWith('condition '))) return []
    return [
      is === undefined
        ? `${what} is gone`
        : what.startsWith('function ')
          ? `${what} was changed`
          : `${what} should be "${how}" and is "${is}"`,
    ]
  })
  const added = [...there.keys()].filter((what) => !made.has(what) && mayOpen.test(what)).map((what) => `${what} was added`)
  return [...changed, ...added]
}
