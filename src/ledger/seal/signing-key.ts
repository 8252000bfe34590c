import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto'
import { chmod, link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Sentence } from '../../kernel/sentence.ts'

/** What checkpoints are signed with. */
export interface SigningKey {
  /** SHA-256 of the public key. */
  keyId: Buffer
  /** Ed25519, 32 bytes. */
  publicKey: Buffer
  sign(bytes: Uint8Array): Buffer
}

/** @throws Sentence where the text is not an Ed25519 private key in PEM */
export function signingKeyFrom(pem: string, where: string): SigningKey {
  const privateKey = readPem(pem)
  if (privateKey?.asymmetricKeyType !== 'ed25519')
    throw new Sentence(`${where} does not hold an Ed25519 private key in PEM (PKCS #8). Give one, or take it away to have one made.`)
  const publicKey = rawPublicKey(createPublicKey(privateKey))
  return { keyId: keyIdOf(publicKey), publicKey, sign: (bytes) => sign(null, bytes, privateKey) }
}

function readPem(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}

/**
 * The key kept in a file that only its owner may read; made where there is none.
 * @throws Sentence where others may read it, or it is no key
 */
export async function keepSigningKey(file: string): Promise<SigningKey> {
  const kept = await stat(file).catch(() => undefined)
  if (!kept) await makeKey(file)
  else if ((kept.mode & 0o077) !== 0 && process.platform !== 'win32')
    throw new Sentence(
      `Others may read the signing key in ${file}. Take their rights away (chmod 600), and consider it known: sign with a new one.`,
    )
  return signingKeyFrom(await readFile(file, 'utf8'), file)
}

/** Two processes may start at once: the key is written whole beside its place, and the first one linked there is the key. */
async function makeKey(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.${process.pid}`
  await writeFile(beside, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  await chmod(beside, 0o600)
  await link(beside, file).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST') throw fault
  })
  await unlink(beside)
}

export const keyIdOf = (publicKey: Uint8Array): Buffer => hash('sha256', publicKey, 'buffer')

/** The 32 bytes at the end of the DER form are the key. */
const rawPublicKey = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' }).subarray(-32)
