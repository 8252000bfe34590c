import { runCli } from './doors/cli/run-cli.ts'

// Who reads what is printed may stop (`writ rules | head`): a closed pipe ends what is said, never what is being done.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault
  })

process.exitCode = await runCli(process.argv.slice(2))
