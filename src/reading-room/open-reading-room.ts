import { compareRecords } from './compare-records.ts'
import { inspectReadings } from './inspect-readings.ts'
import { openBoard, openBoardAsOf, openRegister } from './open-board.ts'
import { openCase } from './open-case.ts'
import { openDocument } from './open-document.ts'
import { openFile } from './open-file.ts'
import { openWhose } from './open-whose.ts'
import type { ReadingRoom } from './reading-room.ts'
import { readingsOf } from './readings-of.ts'
import type { RoomParts } from './room-parts.ts'
import { searchPeople } from './search-people.ts'

/** The one way to read. Each method asks who, why and may you, writes the log in a transaction of its own, and only then reads. */
export const openReadingRoom = (parts: RoomParts): ReadingRoom => ({
  openCase: (reader, caseId) => openCase(parts, reader, caseId),
  openWhose: (reader, caseId) => openWhose(parts, reader, caseId),
  openFile: (reader) => openFile(parts, reader),
  openDocument: (reader, caseId, documentId) => openDocument(parts, reader, caseId, documentId),
  search: (reader, query) => searchPeople(parts, reader, query),
  openBoard: (reader, query) => openBoard(parts, reader, query),
  openBoardAsOf: (reader, query, asOf) => openBoardAsOf(parts, reader, query, asOf),
  openRegister: (reader, register) => openRegister(parts, reader, register),
  readingsOf: (reader, caseId) => readingsOf(parts, reader, caseId),
  inspectReadings: (reader, of) => inspectReadings(parts, reader, of),
  compare: (reader, personId, otherPersonId) => compareRecords(parts, reader, personId, otherPersonId),
})
