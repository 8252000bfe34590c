import { isIP } from 'node:net'
import { Sentence } from '../../kernel/sentence.ts'
import { isLoopback, isPublicAddress } from './public-address.ts'

/** The address written in a URL, or undefined where it names a host. */
function findAddress({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) ? bare : undefined
}

/**
 * A URL webhooks may be sent to: https, no name or password in it, no address of a private network. Where its host is a name, its addresses are
 * looked at again when it is connected to.
 * @param allowPrivate private addresses are allowed too, and http to this machine itself
 * @throws Sentence where it is none
 */
export function readWebhookUrl(text: string, allowPrivate: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url) throw new Sentence(`"${text}" is no web address: give one as in https://example.org/writ.`)
  const address = findAddress(url)
  const isHere = allowPrivate && address !== undefined && isLoopback(address)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere))
    throw new Sentence('Webhooks are sent by https only: give an address that begins with https://.')
  if (url.username !== '' || url.password !== '')
    throw new Sentence('The address holds a name or a password: take it out; deliveries are signed instead.')
  if (address !== undefined && !allowPrivate && !isPublicAddress(address))
    throw new Sentence(`Webhooks are not sent into private networks: ${address} is in one, or not on the public internet.`)
  return url
}
