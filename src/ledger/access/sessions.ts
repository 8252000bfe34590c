import type { Pool } from 'pg'
import { inTransaction } from './in-transaction.ts'
import { KeptSessions } from './kept-sessions.ts'
import { findRow, getRow, listRows } from './one-row.ts'
import { freshSecret, hashSecret } from './secret.ts'
import { recordSignInEvent, type SignInMethod } from './sign-in-events.ts'

/** As NIST SP 800-63B (2017) has it for assurance level 2: ask again after 30 minutes without use, and after 12 hours in any case. */
export const IDLE_MINUTES = 30
export const SESSION_HOURS = 12
/** A use is written down once a minute at most. */
const TOUCH_SECONDS = 60

export type EndedBecause =
  | 'signed-out'
  | 'idle'
  | 'too-long'
  | 'account-closed'
  | 'ended-by-administrator'
  | 'signed-in-again'
  | 'passkey-copied'

/** A sign-in in use. */
export interface Session {
  sessionId: string
  accountId: string
  officerId: string
  isDemonstration: boolean
  method: SignInMethod
  address: string | null
  beganAt: string
  lastSeenAt: string
  idleEndsAt: string
  endsAt: string
}

/** What a cookie turned out to be. */
export type FoundSession = { is: 'live'; session: Session } | { is: 'ended'; because: EndedBecause } | { is: 'unknown' }

/** A session as it is looked up. */
export interface SessionRow extends Session {
  [column: string]: unknown
  endedBecause: EndedBecause | null
  isClosed: boolean
}

const columns = `session_id as "sessionId", account_id as "accountId", officer_id as "officerId", is_demonstration as "isDemonstration", method,
  session.address, began_at as "beganAt", last_seen_at as "lastSeenAt", idle_ends_at as "idleEndsAt", ends_at as "endsAt",
  ended_because as "endedBecause", closed_at is not null as "isClosed"`

const sessionOf = ({ endedBecause: _because, isClosed: _isClosed, ...session }: SessionRow): Session => session

interface Beginning {
  accountId: string
  method: SignInMethod
  address: string | null
  /** The session the same browser had, if any: it ends, so that none outlives the sign-in after it. */
  replaces?: string | undefined
}

/**
 * Sessions. The secret is only ever in the cookie; a new sign-in always has a new one.
 * @param kept those looked up lately, where news of changes arrives
 */
export const sessionsIn = (pool: Pool, kept = new KeptSessions<SessionRow>()) => ({
  /** Begins one, and writes that the account signed in, in one transaction. Failures counted so far are forgotten. @returns the secret */
  async begin({ accountId, method, address, replaces }: Beginning, now: Temporal.Instant): Promise<string> {
    const secret = freshSecret()
    await inTransaction(pool, async (db) => {
      if (replaces)
        await db.query(
          `update access.session set ended_at = $2, ended_because = 'signed-in-again' where token_hash = $1 and ended_at is null`,
          [hashSecret(replaces), now.toString()],
        )
      const { sessionId } = await getRow<{ sessionId: string }>(
        db,
        `insert into access.session (token_hash, account_id, method, address, began_at, last_seen_at, idle_ends_at, ends_at)
         values ($1, $2, $3, $4, $5, $5, $6, $7) returning session_id as "sessionId"`,
        [
          hashSecret(secret),
          accountId,
          method,
          address,
          now.toString(),
          now.add({ minutes: IDLE_MINUTES }).toString(),
          now.add({ hours: SESSION_HOURS }).toString(),
        ],
      )
      await db.query('update access.account set locked_until_at = null where account_id = $1', [accountId])
      await recordSignInEvent(db, { at: now, kind: 'signed-in', accountId, sessionId, method, address, says: 'Signed in.' })
    })
    kept.forget()
    return secret
  },

  /** The session of a cookie; a use of it puts its idle end off. */
  async find(secret: string, now: Temporal.Instant): Promise<FoundSession> {
    const row = await lookUp(pool, kept, secret, now)
    if (!row) return { is: 'unknown' }
    const because = row.endedBecause ?? whyOver(row, now)
    if (because) {
      if (!row.endedBecause) await endOver(pool, row, because, now)
      return { is: 'ended', because }
    }
    if (Temporal.Instant.from(row.lastSeenAt).add({ seconds: TOUCH_SECONDS }).epochMilliseconds <= now.epochMilliseconds) {
      kept.forget()
      await pool.query(
        'update access.session set last_seen_at = $2, idle_ends_at = least($3::timestamptz, ends_at) where session_id = $1 and ended_at is null',
        [row.sessionId, now.toString(), now.add({ minutes: IDLE_MINUTES }).toString()],
      )
    }
    return { is: 'live', session: sessionOf(row) }
  },

  /** Ends one. Does nothing where it has ended. */
  async end(
    sessionId: string,
    because: EndedBecause,
    now: Temporal.Instant,
    by: { officerId: string; address: string | null },
  ): Promise<void> {
    await inTransaction(pool, async (db) => {
      const ended = await findRow<{ accountId: string }>(
        db,
        `update access.session set ended_at = $2, ended_because = $3 where session_id = $1 and ended_at is null
         returning account_id as "accountId"`,
        [sessionId, now.toString(), because],
      )
      if (!ended) return
      await recordSignInEvent(db, {
        at: now,
        kind: because === 'signed-out' ? 'signed-out' : 'session-ended',
        accountId: ended.accountId,
        sessionId,
        byOfficerId: by.officerId,
        address: by.address,
        says: because === 'signed-out' ? 'Signed out.' : 'The session was ended by an officer.',
      })
    })
    kept.forget()
  },

  /** Sessions of an account that have not ended, newest first. */
  async listOf(accountId: string, now: Temporal.Instant): Promise<readonly Session[]> {
    const rows = await listRows<SessionRow>(
      pool,
      `select ${columns} from access.session join access.account using (account_id)
       where account_id = $1 and ended_at is null and idle_ends_at > $2 and ends_at > $2 order by began_at desc`,
      [accountId, now.toString()],
    )
    return rows.map(sessionOf)
  },
})

/** From memory where it is sure to stand there as in the database; what seems to be over is asked of the database. */
async function lookUp(pool: Pool, kept: KeptSessions<SessionRow>, secret: string, now: Temporal.Instant): Promise<SessionRow | undefined> {
  const hash = hashSecret(secret)
  const key = Buffer.from(hash).toString('hex')
  const known = kept.find(key)
  if (known && !known.endedBecause && !whyOver(known, now)) return known
  const keep = kept.asking(key)
  const row = await findRow<SessionRow>(
    pool,
    `select ${columns} from access.session join access.account using (account_id) where token_hash = $1`,
    [hash],
  )
  if (row) keep(row)
  return row
}

function whyOver(row: SessionRow, now: Temporal.Instant): EndedBecause | null {
  const isPast = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds <= now.epochMilliseconds
  if (row.isClosed) return 'account-closed'
  if (isPast(row.endsAt)) return 'too-long'
  return isPast(row.idleEndsAt) ? 'idle' : null
}

/** Writes down that a session is over when it is next asked for. */
async function endOver(pool: Pool, row: SessionRow, because: EndedBecause, now: Temporal.Instant): Promise<void> {
  await inTransaction(pool, async (db) => {
    const ended = await findRow(
      db,
      'update access.session set ended_at = $2, ended_because = $3 where session_id = $1 and ended_at is null returning session_id',
      [row.sessionId, now.toString(), because],
    )
    if (!ended) return
    await recordSignInEvent(db, {
      at: now,
      kind: 'session-ended',
      accountId: row.accountId,
      sessionId: row.sessionId,
      says:
        because === 'idle'
          ? `The session ended after ${IDLE_MINUTES} minutes without use.`
          : because === 'too-long'
            ? `The session ended after ${SESSION_HOURS} hours.`
            : 'The session ended because the account was closed.',
    })
  })
}
