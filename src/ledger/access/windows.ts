import type { Pool } from 'pg'
import { inTransaction } from './in-transaction.ts'
import { type Asked, findRow, getRow } from './one-row.ts'
import { isPhrase, type KeptPhrase, keepPhrase } from './phrase.ts'
import { freshSecret, hashSecret } from './secret.ts'
import { freshCode, readCode } from './window-code.ts'
import { recordWindowEvent } from './window-events.ts'

/** A code is first used within two weeks. A year of birth is soon guessed: five wrong ones, and the code never works. */
export const FIRST_USE_DAYS = 14
const FAILURES_MAX = 5
const LOCK_MINUTES = 15
/** Shorter than for officers: phones and computers here are shared. */
const IDLE_MINUTES = 20
const SESSION_HOURS = 4
const TOUCH_SECONDS = 60

interface Row {
  [column: string]: unknown
  windowId: string
  firstUseUntilAt: string
  lockedUntilAt: string | null
  firstUse: KeptPhrase
  phrase: KeptPhrase | null
}

export interface Entering {
  /** As typed. */
  code: string
  /** The year of birth at the first use; the passphrase ever after. */
  answer: string
  /** The passphrase chosen at the first use. */
  chosen?: string
  address: string | null
  /** Whether the window is open, by the ledger. */
  isOpen(windowId: string, personId: string): Promise<boolean>
}

/** `choose`: the first use, and a passphrase has still to be chosen. `unknown` and `wrong` are told alike to whoever tries. */
export type Entered =
  | { is: 'in'; secret: string }
  | { is: 'choose' }
  | { is: 'no'; because: 'unknown' | 'wrong' | 'late' | 'locked' | 'closed'; until?: string }

export interface WindowSession {
  sessionId: string
  windowId: string
  personId: string
}

const isPast = (moment: string, now: Temporal.Instant) => Temporal.Instant.from(moment).epochMilliseconds <= now.epochMilliseconds

/** Codes and sessions of windows. Secrets are kept as hashes only. */
export const windowsIn = (pool: Pool) => ({
  /** Makes the code of a window, in place of any before it, whose passphrase and sessions end. @returns the code: shown once, kept nowhere */
  async makeCode(
    { windowId, personId, birthYear }: { windowId: string; personId: string; birthYear: string },
    by: { officerId: string; address: string | null },
    now: Temporal.Instant,
  ): Promise<string> {
    const code = freshCode()
    const { salt, hash } = await keepPhrase(birthYear)
    await inTransaction(pool, async (db) => {
      await db.query(
        `insert into access.window_code (window_id, person_id, code_hash, made_at, made_by, first_use_until_at, first_use_salt, first_use_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (window_id) do update set code_hash = excluded.code_hash, made_at = excluded.made_at, made_by = excluded.made_by,
           first_use_until_at = excluded.first_use_until_at, first_use_salt = excluded.first_use_salt, first_use_hash = excluded.first_use_hash,
           phrase_salt = null, phrase_hash = null, phrase_chosen_at = null, locked_until_at = null`,
        [
          windowId,
          personId,
          hashSecret(readCode(code)),
          now.toString(),
          by.officerId,
          now.add({ hours: 24 * FIRST_USE_DAYS }).toString(),
          salt,
          hash,
        ],
      )
      await db.query('update access.window_session set ended_at = $2 where window_id = $1 and ended_at is null', [windowId, now.toString()])
      const says = `A code was made; it must first be used within ${FIRST_USE_DAYS} days.`
      await recordWindowEvent(db, { at: now, kind: 'code-made', windowId, byOfficerId: by.officerId, address: by.address, says })
    })
    return code
  },

  /** One try to come in. Tries at one window wait for each other, so that none is made past the limit. */
  async enter(entering: Entering, now: Temporal.Instant): Promise<Entered> {
    const known = await findRow<{ windowId: string; personId: string }>(
      pool,
      'select window_id as "windowId", person_id as "personId" from access.window_code where code_hash = $1',
      [hashSecret(readCode(entering.code))],
    )
    // Asked before the transaction: the ledger takes a connection of its own.
    if (known && !(await entering.isOpen(known.windowId, known.personId))) return { is: 'no', because: 'closed' }
    return inTransaction(pool, (db) => enter(db, entering, now))
  },

  /** The session of a cookie; a use of it puts its idle end off. */
  async find(secret: string, now: Temporal.Instant): Promise<WindowSession | undefined> {
    const row = await findRow<WindowSession & { lastSeenAt: string; [column: string]: unknown }>(
      pool,
      `select session_id as "sessionId", window_id as "windowId", person_id as "personId", last_seen_at as "lastSeenAt"
       from access.window_session join access.window_code using (window_id)
       where token_hash = $1 and ended_at is null and idle_ends_at > $2 and ends_at > $2`,
      [hashSecret(secret), now.toString()],
    )
    if (!row) return undefined
    if (isPast(Temporal.Instant.from(row.lastSeenAt).add({ seconds: TOUCH_SECONDS }).toString(), now))
      await pool.query(
        'update access.window_session set last_seen_at = $2, idle_ends_at = least($3::timestamptz, ends_at) where session_id = $1 and ended_at is null',
        [row.sessionId, now.toString(), now.add({ minutes: IDLE_MINUTES }).toString()],
      )
    const { sessionId, windowId, personId } = row
    return { sessionId, windowId, personId }
  },

  async end({ sessionId, windowId }: WindowSession, now: Temporal.Instant, address: string | null): Promise<void> {
    await inTransaction(pool, async (db) => {
      await db.query('update access.window_session set ended_at = $2 where session_id = $1 and ended_at is null', [
        sessionId,
        now.toString(),
      ])
      await recordWindowEvent(db, { at: now, kind: 'signed-out', windowId, sessionId, address, says: 'Signed out.' })
    })
  },
})

async function enter(db: Asked, entering: Omit<Entering, 'isOpen'>, now: Temporal.Instant): Promise<Entered> {
  const { address } = entering
  const row = await findCode(db, entering.code)
  if (!row) {
    await recordWindowEvent(db, { at: now, kind: 'failed', address, says: 'A code that belongs to no window was tried.' })
    return { is: 'no', because: 'unknown' }
  }
  const { windowId, phrase, lockedUntilAt } = row
  if (lockedUntilAt !== null && !isPast(lockedUntilAt, now)) {
    await recordWindowEvent(db, { at: now, kind: 'refused-locked', windowId, address, says: 'A try while the window was locked.' })
    return { is: 'no', because: 'locked', until: lockedUntilAt }
  }
  if (!phrase && isPast(row.firstUseUntilAt, now)) return { is: 'no', because: 'late' }
  if (!(await isPhrase(entering.answer, phrase ?? row.firstUse))) return fail(db, row, address, now)
  if (!phrase) {
    if (entering.chosen === undefined) return { is: 'choose' }
    await choose(db, windowId, entering.chosen, address, now)
  }
  return { is: 'in', secret: await begin(db, windowId, address, now) }
}

async function findCode(db: Asked, code: string): Promise<Row | undefined> {
  const row = await findRow<Record<string, unknown>>(
    db,
    `select window_id as "windowId", first_use_until_at as "firstUseUntilAt", locked_until_at as "lockedUntilAt",
       first_use_salt, first_use_hash, phrase_salt, phrase_hash
     from access.window_code where code_hash = $1 for update`,
    [hashSecret(readCode(code))],
  )
  if (!row) return undefined
  const kept = (salt: unknown, hash: unknown) =>
    salt instanceof Uint8Array && hash instanceof Uint8Array ? { salt: new Uint8Array(salt), hash: new Uint8Array(hash) } : null
  const firstUse = kept(row.first_use_salt, row.first_use_hash)
  if (!firstUse) return undefined
  return {
    windowId: String(row.windowId),
    firstUseUntilAt: String(row.firstUseUntilAt),
    lockedUntilAt: typeof row.lockedUntilAt === 'string' ? row.lockedUntilAt : null,
    firstUse,
    phrase: kept(row.phrase_salt, row.phrase_hash),
  }
}

/** Counts a failure. Five close the window: for a while, or for ever where the year of birth was being guessed. */
async function fail(db: Asked, { windowId, phrase }: Row, address: string | null, now: Temporal.Instant): Promise<Entered> {
  await recordWindowEvent(db, {
    at: now,
    kind: 'failed',
    windowId,
    address,
    says: `The ${phrase ? 'passphrase' : 'year of birth'} was wrong.`,
  })
  const since = phrase ? now.subtract({ minutes: LOCK_MINUTES }) : Temporal.Instant.from('2000-01-01T00:00:00Z')
  const { count } = await getRow<{ count: number }>(
    db,
    `select count(*)::int as count from access.window_event
     where window_id = $1 and kind = 'failed' and at > $2 and event_id > coalesce((select max(event_id)
       from access.window_event where window_id = $1 and kind in ('signed-in', 'code-made')), 0)`,
    [windowId, since.toString()],
  )
  if (count < FAILURES_MAX) return { is: 'no', because: 'wrong' }
  const until = now.add({ minutes: LOCK_MINUTES }).toString()
  if (phrase) await db.query('update access.window_code set locked_until_at = $2 where window_id = $1', [windowId, until])
  else await db.query('update access.window_code set first_use_until_at = $2 where window_id = $1', [windowId, now.toString()])
  const says = phrase ? `Locked for ${LOCK_MINUTES} minutes after ${count} failures.` : 'The code was given up after wrong years of birth.'
  await recordWindowEvent(db, { at: now, kind: 'locked', windowId, address, says })
  return phrase ? { is: 'no', because: 'locked', until } : { is: 'no', because: 'late' }
}

async function choose(db: Asked, windowId: string, chosen: string, address: string | null, now: Temporal.Instant): Promise<void> {
  const { salt, hash } = await keepPhrase(chosen)
  await db.query('update access.window_code set phrase_salt = $2, phrase_hash = $3, phrase_chosen_at = $4 where window_id = $1', [
    windowId,
    salt,
    hash,
    now.toString(),
  ])
  await recordWindowEvent(db, { at: now, kind: 'phrase-chosen', windowId, address, says: 'A passphrase was chosen.' })
}

/** One session a window: the one before it ends. */
async function begin(db: Asked, windowId: string, address: string | null, now: Temporal.Instant): Promise<string> {
  const secret = freshSecret()
  await db.query('update access.window_session set ended_at = $2 where window_id = $1 and ended_at is null', [windowId, now.toString()])
  const { sessionId } = await getRow<{ sessionId: string }>(
    db,
    `insert into access.window_session (token_hash, window_id, address, began_at, last_seen_at, idle_ends_at, ends_at)
     values ($1, $2, $3, $4, $4, $5, $6) returning session_id as "sessionId"`,
    [
      hashSecret(secret),
      windowId,
      address,
      now.toString(),
      now.add({ minutes: IDLE_MINUTES }).toString(),
      now.add({ hours: SESSION_HOURS }).toString(),
    ],
  )
  await recordWindowEvent(db, { at: now, kind: 'signed-in', windowId, sessionId, address, says: 'Signed in.' })
  return secret
}
