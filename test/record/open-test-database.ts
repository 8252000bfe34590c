import { createHash } from 'node:crypto'
import { inject } from 'vitest'
import { connect } from '../../src/ledger/server/login.ts'
import { grantDatabase } from '../../src/ledger/server/make-roles.ts'
import { connectDatabase, type RecordDatabase } from '../../src/ledger/server/record-database.ts'

let count = 0

/**
 * A fresh database with every migration applied, on the server of this run, which does not flush to disk. Roles are the server's: tests
 * must not change them.
 * @throws where a migration cannot be applied, with the sentence that says which
 */
export async function openTestDatabase(): Promise<{ database: RecordDatabase; drop(): Promise<void> }> {
  const { login, passwords, template, broken } = inject('testServer')
  if (broken !== undefined) throw new Error(`There is no database for this test. ${broken}`)
  const name = `test_${process.pid}_${createHash('sha256').update(`${performance.timeOrigin} ${count++}`).digest('hex').slice(0, 12)}`
  const setUp = await connect(login)
  try {
    await setUp.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
    await grantDatabase(setUp, name)
  } finally {
    await setUp.end()
  }
  const database = connectDatabase({ ...login, database: name }, passwords)
  const drop = async () => {
    await database.close()
    const ending = await connect(login)
    await ending.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await ending.end()
  }
  return { database, drop }
}
