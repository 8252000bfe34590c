import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Account } from '../../../ledger/access/accounts.ts'
import { CEREMONY_MINUTES } from '../../../ledger/access/ceremonies.ts'
import type { Passkey } from '../../../ledger/access/passkeys.ts'
import { keepSecret, readSecret } from '../cookies.ts'
import { countBeginning, fail, finishSignIn, NotSignedIn, refuseFlood } from '../finish-sign-in.ts'
import { networkAddress } from '../network-address.ts'
import { nextPath } from '../next-path.ts'
import type { SignInDoor } from '../sign-in-door.ts'
import { Assertion } from './answer-schemas.ts'
import { readJson } from './read-json.ts'
import { relyingParty } from './relying-party.ts'

/** Signing in with a passkey: no name is asked, the device says whose it is, so that nobody can find out who has an account. */
export function addPasskeySignIn(app: Hono, door: SignInDoor): void {
  app.post('/sign-in/passkey/options', async (context) => {
    await readJson(context, door)
    countBeginning(context, door)
    const options = await generateAuthenticationOptions({ rpID: relyingParty(context, door).host, userVerification: 'required' })
    const begun: Begun = { challenge: options.challenge, begunAt: door.now().toString() }
    const secret = await door.access.ceremonies.begin('passkey', { ...begun }, door.now())
    keepSecret(context, 'writ_ceremony', secret, door, CEREMONY_MINUTES * 60)
    return context.json(options)
  })

  app.post('/sign-in/passkey', async (context) => {
    const body = await readJson(context, door)
    refuseFlood(context, door)
    const secret = readSecret(context, 'writ_ceremony', door)
    const held = secret ? await door.access.ceremonies.take('passkey', secret, door.now()) : undefined
    if (!held) throw new NotSignedIn('The sign-in took too long. Begin again.')
    const account = await proveAccount(context, door, body.answer, {
      challenge: String(held.challenge),
      begunAt: String(held.begunAt ?? door.now()),
    })
    await finishSignIn(context, door, account, 'passkey')
    return context.json({ next: nextPath(typeof body.next === 'string' ? body.next : undefined, door.home) })
  })
}

/** What was asked of the device, and when. */
interface Begun {
  challenge: string
  begunAt: string
}

/** The account whose passkey signed the challenge. @throws NotSignedIn, having counted the failure */
async function proveAccount(context: Context, door: SignInDoor, answer: unknown, { challenge, begunAt }: Begun): Promise<Account> {
  const read = Assertion.safeParse(answer)
  const passkey = read.success ? await door.access.passkeys.find(read.data.id) : undefined
  const account = passkey && (await door.access.accounts.find(passkey.accountId))
  if (!read.success || !passkey || !account) {
    await fail(context, door, { method: 'passkey', says: 'A passkey that belongs to no open account.' })
    throw new NotSignedIn(
      'This passkey is not registered here, or was taken away. Ask an account administrator for a link to register one.',
    )
  }
  const uses = await findUses(context, door, passkey, read.data, challenge)
  if (uses === undefined) {
    await fail(context, door, { account, method: 'passkey', says: 'The signature of the passkey did not hold.' })
    throw new NotSignedIn('The passkey did not prove the account. Try again.')
  }
  if (await door.access.passkeys.use(passkey.passkeyId, uses, door.now())) return account
  if (await door.access.passkeys.isOvertaken(passkey.passkeyId, uses, begunAt)) {
    await fail(context, door, {
      account,
      method: 'passkey',
      says: 'Another sign-in with the passkey, begun later or quicker, came in before it.',
    })
    throw new NotSignedIn('Another sign-in with this passkey came in meanwhile. Begin again.')
  }
  await door.access.passkeys.refuseCopied(passkey, door.now(), networkAddress(context, door.proxyCount))
  await fail(context, door, {
    account,
    method: 'passkey',
    says: 'The count of uses of the passkey went back: it is a copy, or the one copied.',
  })
  throw new NotSignedIn(
    'This passkey was used in two places, and was taken away. Ask an account administrator for a link to register another.',
  )
}

/**
 * How often the device says the passkey was used, where its signature holds. That this has not gone back is asked by whoever notes the use: a copy must not
 * come in by trying until its count has passed.
 */
async function findUses(context: Context, door: SignInDoor, passkey: Passkey, answer: z.infer<typeof Assertion>, challenge: string) {
  const { origin, host } = relyingParty(context, door)
  const { clientDataJSON, authenticatorData, signature } = answer.response
  const proof = await verifyAuthenticationResponse({
    response: { ...answer, response: { clientDataJSON, authenticatorData, signature } },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    credential: { id: passkey.passkeyId, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
    requireUserVerification: true,
  }).catch(() => undefined)
  return proof?.verified === true ? proof.authenticationInfo.newCounter : undefined
}
