import { hash } from 'node:crypto'
import type pg from 'pg'
import { ask } from '../read/ask.ts'
import type { Row } from '../read/entry-row.ts'
import { isReadingSignedBy, type ReadingCheckpoint } from '../seal/reading-checkpoint.ts'
import { keyIdOf } from '../seal/signing-key.ts'

/** What verifying the reading log found. */
export interface VerifiedReadings {
  /** Lines of the log. */
  readings: number
  /** The first thing wrong, in one sentence; undefined where all is as it was written. */
  fault: string | undefined
}

const PAGE = 5_000
const zeros = '0'.repeat(64)

/**
 * Verifies the reading log as it stands: every line's hash over the line before it, that none is missing or stands outside the chain, and every signature.
 * @param publicKeys hex, those a checkpoint may be signed with
 */
export async function verifyReadings(client: pg.Client, publicKeys: readonly string[]): Promise<VerifiedReadings> {
  const checkpoints = await readCheckpoints(client)
  const signed = new Map(checkpoints.map((checkpoint) => [checkpoint.linkId, checkpoint]))
  const keys = new Map(publicKeys.map((key) => [keyIdOf(Buffer.from(key, 'hex')).toString('hex'), Buffer.from(key, 'hex')]))
  let [place, before] = [0, zeros]
  for (;;) {
    const rows = await readLinks(client, place)
    for (const row of rows) {
      const fault = linkFault(row, place + 1, before) ?? signatureFault(signed.get(place + 1), row[3] ?? '', keys)
      if (fault) return { readings: place, fault }
      place++
      before = row[3] ?? ''
    }
    if (rows.length < PAGE) break
  }
  const unreached = checkpoints.find(({ linkId }) => linkId > place)
  if (unreached)
    return {
      readings: place,
      fault: `The reading log was signed to line ${unreached.linkId}, and ends at line ${place}: its end was cut off.`,
    }
  const [outside] = await ask(client, 'verify-readings-outside', outsideSql, [])
  return { readings: place, fault: outside ? `Reading ${outside[0]} stands in the log, and its chain knows nothing of it.` : undefined }
}

const outsideSql = `select reading_id from ledger.reading where not exists (
  select from ledger.reading_link where reading_link.reading_id = reading.reading_id) order by reading_id limit 1`

const readLinks = (client: pg.Client, after: number): Promise<readonly Row[]> =>
  ask(
    client,
    'verify-reading-links',
    `select link.link_id, link.reading_id, encode(link.previous_hash, 'hex'), encode(link.hash, 'hex'),
        case when reading.reading_id is not null then ledger.reading_text(reading) end
      from ledger.reading_link link left join ledger.reading on reading.reading_id = link.reading_id
      where link.link_id > $1 order by link.link_id limit ${PAGE}`,
    [after],
  )

function linkFault([linkId, readingId, previous, stated, text]: Row, place: number, before: string): string | undefined {
  if (Number(linkId) !== place) return `Line ${place} of the reading log is missing.`
  if (previous !== before) return `Line ${place} of the reading log (reading ${readingId}) does not carry the hash of the line before it.`
  if (text === null || text === undefined)
    return `Line ${place} of the reading log (reading ${readingId}) is in its chain, and the reading is gone.`
  const made = hash('sha256', Buffer.concat([Buffer.from(before, 'hex'), Buffer.from(text)]))
  if (made !== stated)
    return `Line ${place} of the reading log (reading ${readingId}): its hash is not that of what is stored, so something of it was changed.`
  return undefined
}

function signatureFault(checkpoint: ReadingCheckpoint | undefined, stated: string, keys: ReadonlyMap<string, Buffer>): string | undefined {
  if (!checkpoint) return undefined
  const which = `The checkpoint at line ${checkpoint.linkId} of the reading log`
  const key = keys.get(checkpoint.keyId)
  if (!key) return `${which} was signed with the key ${checkpoint.keyId}, which is not known here.`
  if (!isReadingSignedBy(checkpoint, key)) return `${which} does not bear the signature of its key.`
  return checkpoint.hash === stated ? undefined : `${which} is of another log: what was signed is not what is stored.`
}

async function readCheckpoints(client: pg.Client): Promise<readonly ReadingCheckpoint[]> {
  const rows = await ask(
    client,
    'verify-reading-checkpoints',
    `select link_id, encode(hash, 'hex'), to_char(signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), encode(key_id, 'hex'),
      encode(signature, 'hex') from ledger.reading_checkpoint order by link_id`,
    [],
  )
  return rows.map(([linkId, hash = '', signedAt = '', keyId = '', signature = '']) => ({
    linkId: Number(linkId),
    hash: hash ?? '',
    signedAt: signedAt ?? '',
    keyId: keyId ?? '',
    signature: signature ?? '',
  }))
}
