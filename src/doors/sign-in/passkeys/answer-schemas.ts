import { z } from 'zod'

const base64url = z.string().regex(/^[\w-]+$/)

const named = {
  id: base64url.max(2000),
  rawId: base64url.max(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
}

/** What a browser says of a passkey it made. Checked in full by @simplewebauthn/server. */
export const Registration = z.object({
  ...named,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])).max(10),
  }),
})

/** What a browser says of a passkey it used. */
export const Assertion = z.object({
  ...named,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
})
