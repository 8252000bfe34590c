import { describe, expect, it } from 'vitest'
import { purposeFault } from '../../../src/reading-room/purpose-fault.ts'

describe('why somebody reads', () => {
  it.each(['Preparing the bond hearing on Friday', 'Preparar la audiencia', 'Checking who answers for tonight’s transfer'])(
    '%s: will do',
    (purpose) => expect(purposeFault(purpose)).toBeUndefined(),
  )

  it.each(['', '   ', 'work', 'test test test', 'x y z', '... ... ...', '12 34 56', 'official business'])('"%s": will not', (purpose) =>
    expect(purposeFault(purpose)).toContain('Say in a few words'),
  )
})
