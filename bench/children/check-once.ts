import { checkPublications } from '../../src/checks/check-publications.ts'
import { readPublications } from '../../src/checks/read-publications.ts'

const { files, findings } = checkPublications(await readPublications(process.argv.slice(2)))
console.log(JSON.stringify({ files: files.length, findings: findings.length }))
