import { parentPort } from 'node:worker_threads'
import type { RenderAsked } from './render-asked.ts'
import { renderDocument } from './render-document.ts'

/** A thread that renders documents, one after the other, for `render-apart.ts`. */
parentPort?.on('message', async ({ id, form, title, content }: RenderAsked) => {
  try {
    parentPort?.postMessage({ id, bytes: await renderDocument(form, title, content) })
  } catch (fault) {
    parentPort?.postMessage({ id, fault: fault instanceof Error ? fault.message : String(fault) })
  }
})
