import type { Command } from './command.ts'
import { act } from './commands/act.ts'
import { audit } from './commands/audit.ts'
import { backup } from './commands/backup.ts'
import { board } from './commands/board.ts'
import { check } from './commands/check.ts'
import { due } from './commands/due.ts'
import { explain } from './commands/explain.ts'
import { exportCopy } from './commands/export.ts'
import { formats } from './commands/formats.ts'
import { found } from './commands/found.ts'
import { generate } from './commands/generate.ts'
import { link } from './commands/link.ts'
import { load } from './commands/load.ts'
import { openData } from './commands/open-data.ts'
import { places } from './commands/places.ts'
import { publish } from './commands/publish.ts'
import { restore } from './commands/restore.ts'
import { rules } from './commands/rules.ts'
import { serve } from './commands/serve.ts'
import { start } from './commands/start.ts'
import { verify } from './commands/verify.ts'

export const commands: readonly Command[] = [
  start,
  act,
  audit,
  check,
  load,
  places,
  serve,
  explain,
  due,
  rules,
  formats,
  found,
  link,
  generate,
  backup,
  restore,
  verify,
  exportCopy,
  publish,
  openData,
  board,
]
