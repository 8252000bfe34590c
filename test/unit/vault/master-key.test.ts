import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMasterKey } from '../../../src/ledger/vault/master-key.ts'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'writ-keys-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

describe('the master key', () => {
  it('is made once, by whichever process comes first, readable by its owner alone', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => readMasterKey({ home })))
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1)
    expect(await readdir(join(home, 'keys'))).toEqual(['master.key'])
    expect((await stat(join(home, 'keys/master.key'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(home, 'keys'))).mode & 0o777).toBe(0o700)
  })

  it('is not used from a file that others may read', async () => {
    const file = join(home, 'open.key')
    await writeFile(file, `${'ab'.repeat(32)}\n`)
    await chmod(file, 0o644)
    await expect(readMasterKey({ file, home })).rejects.toThrow('can be read by others')
    await chmod(file, 0o600)
    expect(await readMasterKey({ file, home })).toEqual(new Uint8Array(32).fill(0xab))
  })

  it('is never made where a file was named: a wrong path must not begin a new record', async () => {
    await expect(readMasterKey({ file: join(home, 'none.key'), home })).rejects.toThrow('cannot be read')
  })

  it('must be 64 hexadecimal digits', async () => {
    const file = join(home, 'short.key')
    await writeFile(file, 'secret', { mode: 0o600 })
    await expect(readMasterKey({ file, home })).rejects.toThrow('holds no key')
    expect(await readFile(file, 'utf8')).toBe('secret')
  })
})
