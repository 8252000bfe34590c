import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../../../src/doors/cli/run-cli.ts'
import { openRecord } from '../../../src/open-record.ts'
import { readSettings } from '../../../src/settings.ts'

let home: string
const before = { WRIT_HOME: process.env.WRIT_HOME, WRIT_PUBLIC_URL: process.env.WRIT_PUBLIC_URL, DATABASE_URL: process.env.DATABASE_URL }
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'writ-founding-'))
  Object.assign(process.env, { WRIT_HOME: home, WRIT_PUBLIC_URL: 'https://writ.example.gov' })
  delete process.env.DATABASE_URL
})
afterAll(async () => {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  await rm(home, { recursive: true, force: true })
})

/** Runs a command as a shell would. */
async function writ(...words: string[]) {
  const said: string[] = []
  const heard = (text: string) => said.push(text)
  const code = await runCli(words, { out: heard, err: heard, isInteractive: false })
  return { code, said: said.join('\n') }
}

const found = ['found', '--name', 'Officer Example Zero', '--sign-in', 'officer.zero', '--zone', 'America/New_York']

describe('an empty record', () => {
  test('is founded from the command line, where everything it needs is said, and gives a link for one passkey', async () => {
    expect(await writ('found')).toEqual({ code: 1, said: expect.stringContaining('An empty record needs --zone') })
    expect(await writ('found', '--zone', 'Mars/Base')).toEqual({ code: 1, said: expect.stringContaining('An empty record needs --name') })
    expect(await writ(...found.slice(0, -1), 'Mars/Base')).toEqual({
      code: 1,
      said: expect.stringContaining('There is no time zone named "Mars/Base"'),
    })
    const link = /https:\/\/writ\.example\.gov\/register\/([\w-]{43})/
    const [first, second] = [await writ(...found), await writ('found')]
    expect([first.code, link.test(first.said), second.code, link.test(second.said)]).toEqual([0, true, 0, true])
    const third = await writ('link', 'officer.zero', '--because', 'The device fell into the sea.')
    expect(third.code).toBe(0)
    expect(await writ('link', 'officer.zero')).toMatchObject({ code: 1, said: expect.stringContaining('Say whose link it is, and why') })
    expect(await writ('link', 'nobody', '--because', 'The device fell into the sea.')).toMatchObject({ code: 1 })

    const record = await openRecord(readSettings())
    try {
      const [account] = await record.access.accounts.list()
      const founder = await record.findOfficer(account?.officerId ?? '')
      expect([account?.signInName, founder?.name]).toEqual(['officer.zero', 'Officer Example Zero'])
      expect(founder?.standing.positions.map(({ position }) => position)).toEqual(['account-administrator', 'personnel-officer'])
      expect(await record.ledger.position()).toBe(1)
      const events = await record.access.events.list({ accountId: account?.accountId ?? '' })
      expect(events.map(({ kind }) => kind)).toEqual(['link-made', 'link-made', 'link-made', 'account-opened'])
      expect(events[0]?.says).toContain('made from the command line: The device fell into the sea.')
      const works = [first, second, third].map(({ said }) => record.access.invitations.find(link.exec(said)?.[1] ?? '', record.now()))
      expect((await Promise.all(works)).map((accountId) => accountId === account?.accountId)).toEqual([false, false, true])
    } finally {
      await record.close()
    }
  })
})
