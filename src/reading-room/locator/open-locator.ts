import { createHash } from 'node:crypto'
import type { Json } from '../../kernel/json.ts'
import { freshCode, readCode } from '../../ledger/access/window-code.ts'
import { type LocatorQuery, locatorQueryWord } from '../../offices/people/exports.ts'
import { locate } from './locate.ts'
import type { Locator, LocatorAnswer, WatchTold } from './locator.ts'
import type { LocatorParts } from './locator-parts.ts'

/** A code works this long. Longer, and it would be a way to follow somebody for years. */
const WATCH_DAYS = 180

export const openLocator = (parts: LocatorParts): Locator => ({
  locate: (query) => locate(parts, wantedOf(parts, query)),
  async follow(query) {
    const wanted = wantedOf(parts, query)
    const seen = await locate(parts, wanted)
    const code = freshCode()
    const begunAt = at(parts.now())
    await parts.watches.begin(hashOf(code), {
      wordKind: wanted.kind,
      token: wanted.token,
      seen: asJson(seen),
      begunAt,
      endsAt: at(parts.now().add({ hours: WATCH_DAYS * 24 })),
    })
    return code
  },
  look: (code) => look(parts, code),
  stop: (code) => parts.watches.end(hashOf(code)),
})

function wantedOf({ vault }: LocatorParts, query: LocatorQuery) {
  const { kind, word } = locatorQueryWord(query)
  return { kind, token: vault.token(kind, word), fields: Object.keys(query) }
}

async function look(parts: LocatorParts, code: string): Promise<WatchTold | undefined> {
  const codeHash = hashOf(code)
  const lookedAt = at(parts.now())
  const watch = await parts.watches.find(codeHash, lookedAt)
  if (!watch) return undefined
  const { wordKind: kind, token, begunAt } = watch
  const answer = await locate(parts, { kind, token, fields: [kind], followedSince: begunAt })
  const seen = watch.seen as unknown as LocatorAnswer
  const isChanged = whatOf(seen) !== whatOf(answer)
  const before = isChanged ? { answer: seen, changedAt: lookedAt } : beforeOf(watch)
  await parts.watches.look(codeHash, {
    lookedAt,
    seen: asJson(answer),
    seenBefore: before ? asJson(before.answer) : null,
    changedAt: before?.changedAt ?? null,
  })
  // Where nothing is told any more, what was told once is not told again.
  return { answer, lookedAt: watch.lookedAt, isChanged, before: answer.kind === 'nothing-to-tell' ? null : before }
}

const beforeOf = ({ seenBefore, changedAt }: { seenBefore: Json | null; changedAt: string | null }): WatchTold['before'] =>
  seenBefore === null || changedAt === null ? null : { answer: seenBefore as unknown as LocatorAnswer, changedAt }

/** What an answer says, its age aside. */
const whatOf = ({ asOf: _, ...what }: LocatorAnswer): string =>
  JSON.stringify(what, Object.keys(what).toSorted().concat(['name', 'telephone']))

const asJson = (answer: LocatorAnswer): Json => answer as unknown as Json

const hashOf = (code: string): Uint8Array => createHash('sha256').update(readCode(code)).digest()

const at = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 })
