import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { openVault } from '../../../src/ledger/vault/open-vault.ts'
import { openTestDatabase } from '../open-test-database.ts'

let database: RecordDatabase
let drop: () => Promise<void>
type TestVault = Awaited<ReturnType<typeof openVault>>
let vault: TestVault
const masterKey = new Uint8Array(32).fill(7)
const words = { familyName: 'Invented', givenNames: 'Inés' }

beforeAll(async () => {
  const opened = await openTestDatabase()
  database = opened.database
  drop = opened.drop
  vault = await openVault({ pool: database.app, url: database.url('app'), masterKey })
})
afterAll(async () => {
  await vault?.close()
  await drop?.()
})

/** Ends every connection that listens for destroyed keys, as a network would. */
async function cutListening() {
  await database.app.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'writ vault' and datname = current_database()`,
  )
}

describe('the vault', () => {
  it('opens for a person what was sealed for them, and keeps no word of it in the database', async () => {
    const personId = randomUUID()
    await vault.addPerson(personId)
    await vault.addPerson(personId)
    const sealed = await vault.seal(personId, words)
    expect(await vault.open(personId, sealed)).toEqual(words)
    const { rows } = await database.app.query('select wrapped_key from vault.person_key where person_id = $1', [personId])
    expect(rows).toHaveLength(1)
    expect(rows[0].wrapped_key).toHaveLength(1 + 12 + 16 + 32)
  })

  it('does not open what was sealed for somebody else', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    await Promise.all([vault.addPerson(one), vault.addPerson(other)])
    await expect(vault.open(other, await vault.seal(one, words))).rejects.toThrow('do not open')
  })

  it('seals for a person used lately without asking the database', async () => {
    const personId = randomUUID()
    await vault.addPerson(personId)
    const asked = database.app.query
    let questions = 0
    database.app.query = ((...given: Parameters<typeof asked>) => {
      questions++
      return asked.apply(database.app, given)
    }) as typeof asked
    try {
      await vault.seal(personId, words)
    } finally {
      database.app.query = asked
    }
    expect(questions).toBe(0)
  })

  it('uses no kept key while news of destroyed ones does not arrive, and comes back by itself', async () => {
    const lone = await openVault({ pool: database.app, url: database.url('app'), masterKey })
    const personId = randomUUID()
    await lone.addPerson(personId)
    const asked = database.app.query
    let questions = 0
    database.app.query = ((...given: Parameters<typeof asked>) => {
      questions++
      return asked.apply(database.app, given)
    }) as typeof asked
    const questionsOfSealing = async () => {
      const before = questions
      await lone.seal(personId, words)
      return questions - before
    }
    try {
      expect(await questionsOfSealing()).toBe(0)
      await cutListening()
      await expect.poll(questionsOfSealing, { timeout: 5000 }).toBe(1)
      await expect.poll(questionsOfSealing, { timeout: 10_000 }).toBe(0)
    } finally {
      database.app.query = asked
      await lone.close()
    }
  })

  it('says that a person without a key has to be registered first', async () => {
    await expect(vault.seal(randomUUID(), words)).rejects.toThrow('register the person')
  })

  it('gives one key to a person whom two processes add at once', async () => {
    const other = await openVault({ pool: database.app, url: database.url('app'), masterKey })
    const personId = randomUUID()
    await Promise.all([vault.addPerson(personId), other.addPerson(personId)])
    expect(await other.open(personId, await vault.seal(personId, words))).toEqual(words)
    await other.close()
  })

  it('is not opened with another master key: what it would seal could never be read beside the rest', async () => {
    await expect(openVault({ pool: database.app, url: database.url('app'), masterKey: new Uint8Array(32).fill(8) })).rejects.toThrow(
      'not the one this record was sealed with',
    )
  })

  it('makes tokens that are the same for the same word and tell nothing without the key', () => {
    expect(vault.token('name', 'Núñez|Inés')).toBe(vault.token('name', 'NUNEZ|Ines'))
    expect(vault.token('name', 'Núñez|Inés')).not.toBe(vault.token('identifier', 'Núñez|Inés'))
    expect(vault.token('name', 'Núñez|Inés')).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('keys of people in the database', () => {
  const owner = async (text: string, values: unknown[]) => {
    const client = await database.owner()
    try {
      return await client.query(text, values)
    } finally {
      await client.end()
    }
  }

  it('are not destroyed without an approved order in the ledger, by the application or by the owner', async () => {
    const personId = randomUUID()
    await vault.addPerson(personId)
    const order = { orderEntryId: randomUUID(), order: 'Invented order', on: '2026-01-02' }
    await expect(vault.destroy(personId, order)).rejects.toThrow('holds no approved order')
    const update = `update vault.person_key set wrapped_key = null, destroyed_at = now(), order_entry_id = $2, order_said = 'x', ordered_on = '2026-01-02' where person_id = $1`
    await expect(database.app.query(update, [personId, order.orderEntryId])).rejects.toThrow('permission denied')
    await expect(owner(update, [personId, order.orderEntryId])).rejects.toThrow('holds no approved order')
    expect(await vault.open(personId, await vault.seal(personId, words))).toEqual(words)
  })

  it('are never exchanged, moved to another person or removed, not even by the owner', async () => {
    const personId = randomUUID()
    await vault.addPerson(personId)
    await expect(owner(`update vault.person_key set wrapped_key = '\\x00' where person_id = $1`, [personId])).rejects.toThrow(
      'never changed',
    )
    await expect(owner('update vault.person_key set person_id = $2 where person_id = $1', [personId, randomUUID()])).rejects.toThrow(
      'never changed',
    )
    await expect(owner('delete from vault.person_key where person_id = $1', [personId])).rejects.toThrow('not removed')
    await expect(owner('truncate vault.person_key', [])).rejects.toThrow('not removed')
  })

  it('are not read by the role that reads cases', async () => {
    await expect(database.reader.query('select * from vault.person_key')).rejects.toThrow('permission denied')
  })
})
