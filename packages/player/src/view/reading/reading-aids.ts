import type {Pages} from '../pages.ts'
import type {Session} from '../session.ts'
import {addCopyButtons} from './copy-code.ts'
import {createDisplay} from './display.ts'
import {createNotes} from './notes.ts'
import {createPageTurns} from './page-turns.ts'
import {preparePrinting} from './printing.ts'
import {welcomeBack} from './resumed.ts'
import {createSearch} from './search.ts'
import {addZoomButtons} from './zoom.ts'

/**
 * Bring to life what helps with reading: turning pages, notes beside their calls, pictures in full size, searching,
 * printing, and how it all looks.
 *
 * @param session What the page shares.
 * @param pages The pages, of which one is shown.
 * @param bar Where buttons go.
 */
export function createReadingAids(session: Session, pages: Pages, bar: Element): void {
  const tools = document.createElement('div')
  tools.className = 'bar-tools'
  bar.append(tools)
  welcomeBack(session, pages)
  createPageTurns(pages)
  createNotes(session.course)
  addZoomButtons(session.course)
  addCopyButtons(session.course)
  createSearch(session.course, pages, tools)
  createDisplay(session.course, tools)
  preparePrinting()
}
