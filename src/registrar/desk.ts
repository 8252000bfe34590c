import type { JsonObject } from '../kernel/json.ts'
import type { CaseBook } from './case-book.ts'
import type { CompiledAct } from './compile-act.ts'
import type { ActRequest } from './registrar.ts'
import type { RegistrarParts } from './registrar-parts.ts'

export interface Desk {
  parts: RegistrarParts
  book: CaseBook
}

/** A request whose input was read. */
export interface Reading {
  compiled: CompiledAct
  request: ActRequest
  input: JsonObject
}
