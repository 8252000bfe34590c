import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the names of test folders begin with; then comes the process they belong to, so that the next run can clear up after one that was killed. */
export const testFolderPrefix = 'writ-test-'

/** A new folder under the system's temporary one. Whoever asks removes it. */
export const makeTestFolder = (): Promise<string> => mkdtemp(join(tmpdir(), `${testFolderPrefix}${process.pid}-`))
