import { chmod, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Client } from 'pg'
import { Sentence } from '../../kernel/sentence.ts'
import { type Directory, directoryAt } from './directory.ts'
import { findPrograms } from './find-programs.ts'
import { findRunner } from './find-runner.ts'
import { holdLock, writeHolder } from './hold-lock.ts'
import { connect, type Login } from './login.ts'
import { makeCluster, setUpLogin } from './make-cluster.ts'
import { makePasswords, type Passwords } from './make-passwords.ts'
import { findPostmaster, isServing, type Postmaster, stopPostmaster } from './postmaster.ts'
import { type Started, startPostmaster } from './start-postmaster.ts'

export interface ServerOptions {
  /** Where its files are; made where there are none. */
  path: string
  /** Settings for PostgreSQL besides ours, as `name=value`: tests turn flushing off. */
  settings?: readonly string[]
  /** False where the files need not outlive a power failure: tests. */
  isLasting?: boolean
}

/** A running embedded server that this process uses, alone or with others. */
export interface JoinedServer {
  login: Login
  passwords: Passwords
  directory: Directory
  /** Process of the server as it runs now. */
  pid(): Promise<number>
  /** Leaves it; whoever leaves last stops it. */
  leave(): Promise<void>
}

const presenceName = 'writ presence'
const START_MS_MAX = 600_000
const ORPHAN_MS_MAX = 30_000

/**
 * Finds the running server of a directory, or starts it; made first where there is none. While joined, a server that dies is started again
 * by whoever sees it first.
 * @throws Sentence where it cannot be started, or another process does not let go of it
 */
export async function joinServer(options: ServerOptions): Promise<JoinedServer> {
  const directory = directoryAt(options.path)
  await mkdir(directory.path, { recursive: true, mode: 0o700 })
  await chmod(directory.path, 0o700)
  const server = new Server(directory, options)
  await server.join()
  return server
}

class Server implements JoinedServer {
  readonly directory: Directory
  readonly #options: ServerOptions
  #passwords: Passwords | undefined
  #login: Login | undefined
  #presence: Client | undefined
  #isLeaving = false

  constructor(directory: Directory, options: ServerOptions) {
    this.directory = directory
    this.#options = options
  }

  get login(): Login {
    if (!this.#login) throw new Error('The server was not joined.')
    return this.#login
  }

  get passwords(): Passwords {
    if (!this.#passwords) throw new Error('The server was not joined.')
    return this.#passwords
  }

  async pid(): Promise<number> {
    const postmaster = await findPostmaster(this.directory)
    if (!postmaster) throw new Sentence(`No PostgreSQL server runs in ${this.directory.path}.`)
    return postmaster.pid
  }

  join(): Promise<void> {
    return holdLock(this.directory, 'starting it', async () => {
      if (this.#isLeaving) return
      this.#passwords = await makePasswords(this.directory.passwords)
      const presence = (await this.#joinRunning()) ?? (await this.#start())
      presence.once('end', () => {
        if (this.#presence === presence && !this.#isLeaving) void this.#rejoin()
      })
      this.#presence = presence
      await writeHolder(this.directory, process.pid, 'using it')
    })
  }

  async leave(): Promise<void> {
    this.#isLeaving = true
    await holdLock(this.directory, 'stopping it', async () => {
      const others = await this.#others()
      await this.#presence?.end().catch(() => {})
      const [other] = others
      if (other !== undefined) return writeHolder(this.directory, other, 'using it')
      const postmaster = await findPostmaster(this.directory)
      if (postmaster) await stopPostmaster(postmaster.pid, this.directory)
      await rm(this.directory.holder, { force: true })
    })
  }

  /** Processes besides ours that use the server, by the connection each keeps. */
  async #others(): Promise<number[]> {
    const asked = await this.#presence
      ?.query<{ name: string }>(
        'SELECT application_name AS name FROM pg_stat_activity WHERE starts_with(application_name, $1) AND pid <> pg_backend_pid()',
        [presenceName],
      )
      .catch(() => undefined)
    return (asked?.rows ?? []).map(({ name }) => Number(name.slice(presenceName.length)))
  }

  async #rejoin(): Promise<void> {
    while (!this.#isLeaving) {
      try {
        return await this.join()
      } catch {
        await setTimeout(1000, undefined, { ref: false })
      }
    }
  }

  /** Joins a server that runs already: ours from before we were killed, or another process's. */
  async #joinRunning(): Promise<Client | undefined> {
    const postmaster = await findPostmaster(this.directory)
    if (!postmaster) return undefined
    const isRunning = () => isServing(postmaster.pid, this.directory)
    const client = await this.#reach(postmaster, isRunning)
    // There, but not to be reached, as when its socket was deleted under it.
    if (!client) await stopPostmaster(postmaster.pid, this.directory)
    return client
  }

  async #start(): Promise<Client> {
    const runner = findRunner()
    const programs = await findPrograms(runner, join(this.directory.path, 'programs'))
    const { isLasting = true, settings = [] } = this.#options
    await makeCluster(this.directory, programs, runner, this.passwords.login, isLasting)
    for (let waited = 0; ; waited += 200) {
      const started = await startPostmaster(this.directory, programs, runner, settings)
      const client = await this.#awaitStart(started)
      if (client) return client
      // Sessions of a server killed a moment ago may still be ending: PostgreSQL rightly refuses to start over them.
      if (waited >= ORPHAN_MS_MAX || !(await saysOrphans(this.directory))) throw new Sentence(await whyNot(this.directory, started))
      await setTimeout(200)
    }
  }

  async #awaitStart(started: Started): Promise<Client | undefined> {
    for (;;) {
      if (started.ended() !== undefined) return undefined
      const postmaster = await findPostmaster(this.directory)
      if (postmaster?.pid === started.pid) return this.#reach(postmaster, async () => started.ended() === undefined)
      await setTimeout(5)
    }
  }

  /** Connects, waiting while the server recovers. Undefined where it cannot be reached. */
  async #reach(postmaster: Postmaster, isRunning: () => Promise<boolean>): Promise<Client | undefined> {
    const { path, cluster } = this.directory
    const host = postmaster.hasSocket ? cluster : '127.0.0.1'
    const login = { host, port: postmaster.port, user: setUpLogin, password: this.passwords.login, database: 'postgres' }
    for (let waited = 0; waited < START_MS_MAX; waited += 10) {
      try {
        const client = await connect(login, `${presenceName} ${process.pid}`)
        this.#login = login
        return client
      } catch (fault) {
        const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
        if (code === '28P01')
          throw new Sentence(
            `The server in ${path} does not take the passwords in ${this.directory.passwords}. Put back the file that belongs to it.`,
          )
        // Sockets are made before the server takes connections (57P03), and go before it has ended.
        const isSlow = code === '57P03' || waited < 2_000
        if (!isSlow || !(await isRunning())) return undefined
      }
      await setTimeout(10)
    }
    return undefined
  }
}

const lastLines = async (directory: Directory) => (await readFile(directory.log, 'utf8').catch(() => '')).trim().split('\n').slice(-6)

const saysOrphans = async (directory: Directory) => (await lastLines(directory)).some((line) => line.includes('shared memory block'))

async function whyNot(directory: Directory, started: Started): Promise<string> {
  const said =
    (await lastLines(directory)).findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? started.ended() ?? 'it does not answer'
  return `PostgreSQL did not start on ${directory.path}: ${said.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '')}. Its log is ${directory.log}.`
}
