import { scrypt, timingSafeEqual } from 'node:crypto'
import { freshBytes } from '../vault/fresh-bytes.ts'

const HASH_BYTES = 32
const SALT_BYTES = 16

/** What is kept of words a person chose or knows: nobody reads them back, and guessing costs 16 MB and some 50 ms each. */
export interface KeptPhrase {
  salt: Uint8Array
  hash: Uint8Array
}

const hashWith = (words: string, salt: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    scrypt(words.normalize('NFKC').trim(), salt, HASH_BYTES, (fault, hash) => (fault ? reject(fault) : resolve(hash)))
  })

export async function keepPhrase(words: string): Promise<KeptPhrase> {
  const salt = freshBytes(SALT_BYTES)
  return { salt, hash: await hashWith(words, salt) }
}

export const isPhrase = async (words: string, { salt, hash }: KeptPhrase): Promise<boolean> =>
  timingSafeEqual(await hashWith(words, salt), hash)
