import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

export interface Options {
  challenge: string
  rp?: { id?: string }
  rpId?: string
}

export interface Told {
  origin?: string
  rpId?: string
  isUnlocked?: boolean
  counter?: number
  challenge?: string
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** A device that holds one passkey (ES256, no attestation), as the WebAuthn standard has it, and can be told to lie. */
export function softPasskey(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let uses = 0

  const clientData = (type: string, options: Options, told: Told) =>
    Buffer.from(JSON.stringify({ type, challenge: told.challenge ?? options.challenge, origin: told.origin ?? origin, crossOrigin: false }))

  const authenticatorData = (rpId: string, told: Told, attested?: Uint8Array) => {
    const flags = 0b1 | (told.isUnlocked === false ? 0 : 0b100) | (attested ? 0b1000000 : 0)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(told.counter ?? ++uses)
    return Buffer.concat([sha256(told.rpId ?? rpId), Buffer.from([flags]), counter, attested ?? Buffer.alloc(0)])
  }

  const named = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} }

  return {
    id: base64url(id),

    /** What the device answers where a passkey is to be made. */
    register(options: Options, told: Told = {}) {
      const { x, y } = publicKey.export({ format: 'jwk' })
      const key = new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x ?? '', 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y ?? '', 'base64url'))],
      ])
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, isoCBOR.encode(key)])
      const authData = new Uint8Array(authenticatorData(options.rp?.id ?? '', told, attested))
      const attestation = new Map<string, string | Uint8Array<ArrayBuffer> | Map<string, string>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', authData],
      ])
      return {
        ...named,
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', options, told)),
          attestationObject: base64url(isoCBOR.encode(attestation)),
          transports: ['internal'],
        },
      }
    },

    /** What the device answers where it is to sign in. */
    signIn(options: Options, told: Told = {}) {
      const client = clientData('webauthn.get', options, told)
      const data = authenticatorData(options.rpId ?? '', told)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        ...named,
        response: { clientDataJSON: base64url(client), authenticatorData: base64url(data), signature: base64url(signature) },
      }
    },
  }
}
