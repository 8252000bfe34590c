import type { Context } from 'hono'
import { NotSignedIn } from '../finish-sign-in.ts'
import { isFromElsewhere } from '../form-token.ts'
import type { SignInDoor } from '../sign-in-door.ts'

/** What the script of our own page sent. A form of another site cannot send JSON, and its origin would show. @throws NotSignedIn */
export async function readJson(context: Context, door: Pick<SignInDoor, 'address'>): Promise<Record<string, unknown>> {
  if (isFromElsewhere(context, door.address) || !/^application\/json\b/i.test(context.req.header('content-type') ?? ''))
    throw new NotSignedIn('This was not sent by a page of this site. Open the page again.')
  try {
    const body: unknown = JSON.parse(await context.req.text())
    if (typeof body === 'object' && body !== null) return { ...body }
  } catch (fault) {
    if (fault instanceof NotSignedIn) throw fault
    // Not JSON: said below.
  }
  throw new NotSignedIn('The answer of the passkey could not be read. Try again.')
}
