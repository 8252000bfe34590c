import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import type { JsonObject } from '../../kernel/json.ts'
import { Sentence } from '../../kernel/sentence.ts'
import { type ChannelWatch, watchChannel } from '../server/watch-channel.ts'
import { deriveKey } from './derive-key.ts'
import { freshBytes } from './fresh-bytes.ts'
import { KeyCache } from './key-cache.ts'
import { normalWord } from './normal-word.ts'
import { type KeptKey, type PersonKeys, personKeysIn } from './person-keys.ts'
import { openBytesWith, sealBytesWith } from './sealed-bytes.ts'
import type { Expunged, Vault } from './vault.ts'

export interface VaultSettings {
  /** As the application's role: it may add keys and read wrapped ones. */
  pool: Pool
  /** Where news of destroyed keys is listened for, on a connection of its own. */
  url: string
  masterKey: Uint8Array
  /** Keys of people used lately that are kept in memory for sealing. 1,000 unless given. */
  keysKept?: number
  /** How long a kept key may be used without asking the database. A minute unless given. */
  keptMs?: number
}

/** The vault of a database. @throws Sentence where the master key is not the one its people's keys are wrapped under */
export async function openVault(settings: VaultSettings): Promise<Vault & { close(): Promise<void> }> {
  const keys = personKeysIn(settings.pool)
  const name = Buffer.from(deriveKey(settings.masterKey, 'name the master key')).toString('hex').slice(0, 32)
  if ((await keys.masterKeyName(name)) !== name)
    throw new Sentence(
      'The master key is not the one this record was sealed with: give WRIT_MASTER_KEY_FILE the file that was in use when the database was made.',
    )
  const cache = new KeyCache(settings.keysKept ?? 1000, settings.keptMs ?? 60_000)
  const vault = new PersonVault(keys, cache, settings.masterKey)
  const watch = await watchChannel({
    url: settings.url,
    name: 'writ vault',
    channel: 'vault_key_destroyed',
    heard: (personId) => vault.forget(personId),
    lost: () => vault.forgetAll(),
  })
  vault.listen(watch)
  return vault
}

class PersonVault implements Vault {
  private readonly keys: PersonKeys
  private readonly cache: KeyCache
  private watch: ChannelWatch | undefined
  /** Counts what was forgotten, so that a key asked for before and answered after is not kept. */
  private forgotten = 0
  private readonly wrapping: Uint8Array
  private readonly blinding: Uint8Array
  /** Questions to the database not yet sent, shared by all who ask for the same person in the same breath. */
  private readonly asking = new Map<string, Promise<KeptKey | undefined>>()

  constructor(keys: PersonKeys, cache: KeyCache, masterKey: Uint8Array) {
    this.keys = keys
    this.cache = cache
    this.wrapping = deriveKey(masterKey, 'wrap person keys')
    this.blinding = deriveKey(masterKey, 'blind tokens')
  }

  listen(watch: ChannelWatch): void {
    this.watch = watch
  }

  forget(personId: string): void {
    this.forgotten++
    this.cache.drop(personId)
  }

  forgetAll(): void {
    this.forgotten++
    this.cache.clear()
  }

  async addPerson(personId: string): Promise<void> {
    if (this.cached(personId)) return
    const before = this.forgotten
    const known = await this.keys.find(personId)
    const kept = known ?? (await this.keys.keep(personId, sealBytesWith(this.wrapping, wrapFor(personId), freshBytes(32))))
    if ('expunged' in kept) throw expungedSentence(personId, kept.expunged)
    this.remember(personId, this.unwrap(personId, kept.wrapped), before)
  }

  seal(personId: string, data: JsonObject): Promise<Uint8Array> {
    return this.sealBytes(personId, Buffer.from(JSON.stringify(data)))
  }

  async sealBytes(personId: string, bytes: Uint8Array): Promise<Uint8Array> {
    const cached = this.cached(personId)
    if (cached) return sealBytesWith(cached, personId, bytes)
    const before = this.forgotten
    const kept = await this.ask(personId)
    if ('expunged' in kept) throw expungedSentence(personId, kept.expunged)
    const key = this.unwrap(personId, kept.wrapped)
    this.remember(personId, key, before)
    return sealBytesWith(key, personId, bytes)
  }

  async open(personId: string, sealed: Uint8Array): Promise<JsonObject | Expunged> {
    const opened = await this.openBytes(personId, sealed)
    return opened instanceof Uint8Array ? (JSON.parse(Buffer.from(opened).toString('utf8')) as JsonObject) : opened
  }

  /** Always asks whether the key still stands: what was expunged a moment ago, by whichever process, is not shown. */
  async openBytes(personId: string, sealed: Uint8Array): Promise<Uint8Array | Expunged> {
    const kept = await this.ask(personId)
    if ('expunged' in kept) {
      this.forget(personId)
      return kept.expunged
    }
    return openBytesWith(this.unwrap(personId, kept.wrapped), personId, sealed)
  }

  token(kind: string, word: string): string {
    return createHmac('sha256', this.blinding)
      .update(`${kind}\0${normalWord(word)}`)
      .digest('hex')
  }

  async destroy(personId: string, order: Expunged): Promise<void> {
    await this.keys.destroy(personId, order.orderEntryId)
    this.forget(personId)
  }

  async close(): Promise<void> {
    this.forgetAll()
    await this.watch?.close()
  }

  private cached(personId: string): Uint8Array | undefined {
    return this.watch?.isListening ? this.cache.find(personId) : undefined
  }

  private async ask(personId: string): Promise<KeptKey> {
    const shared =
      this.asking.get(personId) ??
      Promise.resolve().then(() => {
        this.asking.delete(personId)
        return this.keys.find(personId)
      })
    this.asking.set(personId, shared)
    const kept = await shared
    if (!kept) throw new Sentence(`Person ${personId} has no key: register the person before anything about them is recorded.`)
    return kept
  }

  private unwrap(personId: string, wrapped: Uint8Array): Uint8Array {
    return openBytesWith(this.wrapping, wrapFor(personId), wrapped)
  }

  private remember(personId: string, key: Uint8Array, before: number): void {
    if (this.watch?.isListening && before === this.forgotten) this.cache.keep(personId, key)
  }
}

const wrapFor = (personId: string) => `key of person ${personId}`

const expungedSentence = (personId: string, { order, on }: Expunged) =>
  new Sentence(
    `The record of person ${personId} was expunged under ${order} of ${on}: nothing personal can be added to it; register the person anew.`,
  )
