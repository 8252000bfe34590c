import { Worker } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import { removePartial } from '../parquet/parquet-file.ts'
import type { EncoderAnswer, EncoderOrder } from './encoder-messages.ts'
import type { ColumnTotals, EncoderSetting } from './group-encoder.ts'
import type { GiveBack, GroupWriter } from './group-writer.ts'
import type { FilledGroup } from './row-group.ts'
import { plainPool } from './text-pool.ts'

/** Groups that may wait for the encoder. Two keep it busy; more only take memory. */
const waitingLimit = 2

/** A thread that encodes. It takes a while to start, so it is begun before there is anything to write. */
export const startEncoderThread = (): Worker => new Worker(new URL('./encoder-worker.ts', import.meta.url))

/** Writes on a thread of its own, so that a large sheet is unpacked, scanned and encoded at the same time. */
export class ThreadedGroupWriter implements GroupWriter {
  private readonly worker: Worker
  private readonly out: string
  private waiting = 0
  private fault: Error | undefined
  private readonly totals = Promise.withResolvers<ColumnTotals[]>()
  private hasRoom = Promise.withResolvers<void>()

  constructor(worker: Worker, setting: EncoderSetting, giveBack: GiveBack) {
    this.worker = worker
    this.out = setting.out
    // A fault reaches whoever writes or finishes next; until then nobody waits for these.
    this.totals.promise.catch(() => undefined)
    worker.on('message', (answer: EncoderAnswer) => this.hear(answer, giveBack))
    worker.on('error', (error: Error) => this.fail(error))
    worker.on('exit', () => this.fail(new Error('The encoding thread ended early.')))
    this.tell({ open: { ...setting, texts: plainPool(setting.texts) } })
  }

  async write(group: FilledGroup): Promise<void> {
    while (this.waiting >= waitingLimit && this.fault === undefined) {
      this.hasRoom = Promise.withResolvers()
      await this.hasRoom.promise
    }
    if (this.fault !== undefined) throw this.fault
    this.waiting++
    const { own, rows, texts, numbers, deferred } = group
    const handOver = [rows, texts, numbers, deferred, own.bytes, own.starts, own.marked].map(({ buffer }) => buffer)
    this.tell({ write: group }, handOver)
  }

  async finish(): Promise<ColumnTotals[]> {
    this.tell({ finish: true })
    const totals = await this.totals.promise
    await this.worker.terminate()
    return totals
  }

  async abandon(): Promise<void> {
    await this.worker.terminate()
    removePartial(this.out)
  }

  private hear(answer: EncoderAnswer, giveBack: GiveBack): void {
    if ('freed' in answer) {
      giveBack(answer.freed)
      this.waiting--
      this.hasRoom.resolve()
    } else if ('totals' in answer) this.totals.resolve(answer.totals)
    else if ('sentence' in answer) this.fail(new Sentence(answer.sentence))
    else if ('fault' in answer) this.fail(new Error(answer.fault))
  }

  private fail(fault: Error): void {
    this.fault ??= fault
    this.totals.reject(fault)
    this.hasRoom.resolve()
  }

  private tell(order: EncoderOrder, handOver: readonly ArrayBufferLike[] = []): void {
    this.worker.postMessage(
      order,
      handOver.filter((buffer) => buffer instanceof ArrayBuffer),
    )
  }
}
