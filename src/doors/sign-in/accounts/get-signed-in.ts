import type { Context } from 'hono'
import type { SignedIn } from '../signed-in.ts'

/** Who asks, on a page only somebody signed in reaches. */
export function getSignedIn(context: Context): SignedIn {
  const { signedIn } = context.var
  if (signedIn) return signedIn
  throw new Error('a page of an account was reached by nobody')
}

/** As whom the log of the door writes it. */
export const byWhom = ({ officerId, trace }: SignedIn) => ({ officerId, address: trace.address })
