import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Context, Hono } from 'hono'
import type { Account } from '../../../ledger/access/accounts.ts'
import { CEREMONY_MINUTES } from '../../../ledger/access/ceremonies.ts'
import type { NewPasskey } from '../../../ledger/access/passkeys.ts'
import { readView } from '../../web/view.ts'
import { keepSecret, readSecret } from '../cookies.ts'
import { countBeginning, fail, NotSignedIn, refuseFlood } from '../finish-sign-in.ts'
import { networkAddress } from '../network-address.ts'
import { registerPage } from '../pages/register-page.ts'
import type { SignInDoor } from '../sign-in-door.ts'
import { Registration } from './answer-schemas.ts'
import { readJson } from './read-json.ts'
import { relyingParty } from './relying-party.ts'
import { allowScript } from './serve-script.ts'

/** Ed25519, ECDSA P-256 and RSA with SHA-256, as COSE numbers them: what devices have today. */
const supportedAlgorithmIDs = [-8, -7, -257]

/** Registering a passkey by a one-time link that an account administrator made. The link is used up by the passkey, not by looking at the page. */
export function addRegistration(app: Hono, door: SignInDoor): void {
  app.get('/register/:link', async (context) => {
    const { account } = await readLink(context, door)
    allowScript(context, door.address)
    context.header('Cache-Control', 'no-store')
    const officer = await door.findOfficer(account.officerId)
    return context.html(
      await registerPage(readView(context), {
        name: officer?.name ?? account.signInName,
        signInName: account.signInName,
        path: context.req.path,
        passkeyCount: account.passkeyCount,
      }),
    )
  })

  app.post('/register/:link/options', async (context) => {
    await readJson(context, door)
    countBeginning(context, door)
    const { account } = await readLink(context, door)
    const known = await door.access.passkeys.listOf(account.accountId)
    const options = await generateRegistrationOptions({
      rpName: 'Writ',
      rpID: relyingParty(context, door).host,
      userName: account.signInName,
      userID: new Uint8Array(Buffer.from(account.accountId.replaceAll('-', ''), 'hex')),
      attestationType: 'none',
      supportedAlgorithmIDs,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: known.map(({ passkeyId, transports }) => ({ id: passkeyId, transports: [...transports] })),
    })
    const secret = await door.access.ceremonies.begin(
      'register',
      { challenge: options.challenge, accountId: account.accountId },
      door.now(),
    )
    keepSecret(context, 'writ_ceremony', secret, door, CEREMONY_MINUTES * 60)
    return context.json(options)
  })

  app.post('/register/:link', async (context) => {
    const body = await readJson(context, door)
    const { account, link } = await readLink(context, door)
    const secret = readSecret(context, 'writ_ceremony', door)
    const held = secret ? await door.access.ceremonies.take('register', secret, door.now()) : undefined
    if (!held || held.accountId !== account.accountId) throw new NotSignedIn('It took too long. Begin again.')
    const passkey = await readPasskey(context, door, account, body.answer, String(held.challenge))
    if (!(await door.access.passkeys.add(passkey, link, door.now(), networkAddress(context, door.proxyCount))))
      throw new NotSignedIn('The link was used meanwhile, or the passkey is registered already. Sign in with it.')
    return context.json({ next: '/sign-in?registered=yes' })
  })
}

/** @throws NotSignedIn where the link was used, is too old, or never was one; that counts as a failed try */
async function readLink(context: Context, door: SignInDoor): Promise<{ account: Account; link: string }> {
  refuseFlood(context, door)
  const link = context.req.param('link') ?? ''
  const accountId = await door.access.invitations.find(link, door.now())
  const account = accountId && (await door.access.accounts.find(accountId))
  if (account) return { account, link }
  await fail(context, door, { method: 'passkey', says: 'A link that does not work, or no longer.' })
  throw new NotSignedIn(
    'This link does not work: it was used, is older than a day, or a newer one was made. Ask an account administrator for another.',
  )
}

/** @throws NotSignedIn where what the browser sent does not hold */
async function readPasskey(context: Context, door: SignInDoor, account: Account, answer: unknown, challenge: string): Promise<NewPasskey> {
  const read = Registration.safeParse(answer)
  const { origin, host } = relyingParty(context, door)
  const proof = read.success
    ? await verifyRegistrationResponse({
        response: read.data,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: host,
        requireUserVerification: true,
        supportedAlgorithmIDs,
      }).catch(() => undefined)
    : undefined
  if (!read.success || !proof?.verified) {
    await fail(context, door, { method: 'passkey', says: 'A passkey that did not hold was offered for registration.' })
    throw new NotSignedIn('The passkey could not be registered. Try again, or use another device.')
  }
  const { credential, credentialDeviceType } = proof.registrationInfo
  return {
    passkeyId: credential.id,
    accountId: account.accountId,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: read.data.response.transports,
    label: credentialDeviceType === 'multiDevice' ? 'Passkey kept by a service' : 'Passkey of one device',
  }
}
