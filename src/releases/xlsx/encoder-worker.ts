import { parentPort } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import type { EncoderAnswer, EncoderOrder } from './encoder-messages.ts'
import { GroupEncoder } from './group-encoder.ts'
import { clearMemory } from './row-group.ts'

let encoder: GroupEncoder | undefined

const answer = (message: EncoderAnswer, handOver: ArrayBufferLike[] = []): void =>
  parentPort?.postMessage(
    message,
    handOver.filter((buffer) => buffer instanceof ArrayBuffer),
  )

function obey(order: EncoderOrder): void {
  if ('open' in order) encoder = new GroupEncoder(order.open)
  else if ('write' in order) {
    encoder?.write(order.write)
    const freed = clearMemory(order.write)
    answer({ freed }, [freed.rows.buffer, freed.texts.buffer, freed.numbers.buffer])
  } else answer({ totals: encoder?.finish() ?? [] })
}

parentPort?.on('message', (order: EncoderOrder) => {
  try {
    obey(order)
  } catch (fault) {
    if (fault instanceof Sentence) answer({ sentence: fault.message })
    else answer({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
  }
})
