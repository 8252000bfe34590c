import type { Context } from 'hono'
import { positionTitle } from '../../law/officers/positions.ts'
import { theRecordId } from '../../registrar/the-record.ts'
import type { SignedIn } from '../sign-in/signed-in.ts'
import { readView } from '../web/view.ts'
import type { DeskVisit } from './desk-visit.ts'
import type { Choice } from './forms/form-field.ts'
import { plainText } from './plain-text.ts'
import type { RecordDoor } from './record-door.ts'

/** The visit of an officer who is signed in. */
export async function visitOf(context: Context, door: RecordDoor, signedIn: SignedIn): Promise<DeskVisit> {
  const view = readView(context)
  const names = namesIn(await door.officers())
  const { officerId, csrfToken, standing, trace, zone } = signedIn
  return {
    view: { ...view, query: Object.fromEntries(Object.entries(view.query).map(([name, value]) => [name, plainText(value)])) },
    door,
    officerId,
    csrf: csrfToken,
    standing,
    zone,
    reader: (purpose) => ({ officerId, purpose, trace }),
    nameOf: (id) => (id === officerId ? signedIn.name : id === theRecordId ? positionTitle('the-record') : names.get(id)),
    isRule: (id) => door.law().rules.some((rule) => rule.id === id),
  }
}

const named = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>()

/** Officers' names by id: made once for each list, since every page asks. */
function namesIn(officers: readonly Choice[]): ReadonlyMap<string, string> {
  const known = named.get(officers) ?? new Map(officers.map(({ value, says }) => [value, says]))
  named.set(officers, known)
  return known
}
