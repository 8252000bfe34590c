import { lookup as systemLookup } from 'node:dns'
import { request as httpRequest, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'
import { readWebhookUrl } from './webhook-url.ts'

export interface SendSettings {
  /** Private addresses may be sent to, and this machine by http. */
  allowPrivate: boolean
  /** Until the whole answer has come. */
  secondsMax: number
}

/** What came of sending: `status` null where there was no answer. */
export interface Sent {
  outcome: 'delivered' | 'failed'
  status: number | null
  says: string
}

/** Finds addresses and refuses a name that leads to a private one: looked at where the connection is made, so that it cannot change in between. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (fault, addresses) => {
    if (fault) return callback(fault, [])
    const hidden = addresses.find(({ address }) => !isPublicAddress(address))
    if (hidden) return callback(new Error(`${hostname} leads to ${hidden.address}, which is not on the public internet`), [])
    const [first] = addresses
    if (!first) return callback(new Error(`${hostname} has no address`), [])
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}

/**
 * Posts a body once. Anything but an answer of 200 to 299 is a failure; redirects are not followed. Never throws.
 */
export async function sendWebhook(address: string, body: string, headers: Record<string, string>, settings: SendSettings): Promise<Sent> {
  try {
    const url = readWebhookUrl(address, settings.allowPrivate)
    const status = await post(url, body, headers, settings)
    if (status >= 200 && status < 300) return { outcome: 'delivered', status, says: `Answered ${status}.` }
    const says = status >= 300 && status < 400 ? `Answered ${status}: redirects are not followed.` : `Answered ${status}.`
    return { outcome: 'failed', status, says }
  } catch (fault) {
    const says = fault instanceof Error ? fault.message : String(fault)
    const isLate = fault instanceof Error && fault.name === 'TimeoutError'
    return { outcome: 'failed', status: null, says: isLate ? `No answer within ${settings.secondsMax} seconds.` : `Not sent: ${says}` }
  }
}

function post(url: URL, body: string, headers: Record<string, string>, { allowPrivate, secondsMax }: SendSettings): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const signal = AbortSignal.timeout(Math.round(secondsMax * 1000))
  const options: RequestOptions = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'Writ', ...headers },
    signal,
    agent: false,
    ...(allowPrivate ? {} : { lookup: publicLookup }),
  }
  const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (response) => {
    // What it says is not read: the status is the answer.
    resolve(response.statusCode ?? 0)
    response.destroy()
  })
  request.on('error', (fault) => reject(signal.aborted ? signal.reason : fault))
  request.end(body)
  return promise
}
