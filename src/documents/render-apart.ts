import { Worker } from 'node:worker_threads'
import type { DocumentContent } from '../acts/act.ts'
import type { RenderAnswer, RenderAsked } from './render-asked.ts'
import { renderDocument } from './render-document.ts'

const THREADS = 2

/** Renders documents beside the thread that answers everybody. */
export interface Renderer {
  /** As `renderDocument`, to the byte. */
  render(form: string, title: string, content: DocumentContent): Promise<Uint8Array>
  /** Ends the threads. What is asked for later is rendered here. */
  close(): Promise<void>
}

interface Waiting {
  asked: RenderAsked
  settle(bytes: Promise<Uint8Array>): void
}

interface Thread {
  worker: Worker
  /** By the id of what was asked, in order. */
  waiting: Map<number, Waiting>
}

/**
 * Opens it; the threads begin with the first document. Where a thread cannot begin, or dies, its documents are rendered in the thread that asked.
 * @param script what the threads run; given by tests
 */
export function openRenderer(script: URL = new URL('./render-worker.ts', import.meta.url)): Renderer {
  const threads: Thread[] = []
  let [id, isOver] = [0, false]

  const lose = (thread: Thread) => {
    isOver = true
    for (const { asked, settle } of thread.waiting.values()) settle(renderDocument(asked.form, asked.title, asked.content))
    thread.waiting.clear()
  }
  const begin = (): Thread => {
    const worker = new Worker(script)
    worker.unref()
    const thread: Thread = { worker, waiting: new Map() }
    worker.on('message', (answer: RenderAnswer) => {
      const waiting = thread.waiting.get(answer.id)
      thread.waiting.delete(answer.id)
      if (thread.waiting.size === 0) worker.unref()
      waiting?.settle('bytes' in answer ? Promise.resolve(answer.bytes) : Promise.reject(new Error(answer.fault)))
    })
    worker.on('error', () => lose(thread))
    worker.on('exit', () => lose(thread))
    threads.push(thread)
    return thread
  }
  const findThread = (): Thread | undefined => {
    try {
      const idle = threads.toSorted((one, other) => one.waiting.size - other.waiting.size)[0]
      return idle && (idle.waiting.size === 0 || threads.length === THREADS) ? idle : begin()
    } catch {
      isOver = true
      return undefined
    }
  }
  return {
    render(form, title, content) {
      const thread = isOver ? undefined : findThread()
      if (!thread) return renderDocument(form, title, content)
      const asked: RenderAsked = { id: id++, form, title, content }
      return new Promise((settle) => {
        thread.waiting.set(asked.id, { asked, settle })
        thread.worker.ref()
        thread.worker.postMessage(asked)
      })
    },
    async close() {
      isOver = true
      await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()))
    },
  }
}
