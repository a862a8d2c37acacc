import type {Element} from 'hast'

/** A part of the output that is rendered already. */
export interface WrittenText<Page> {
  /** Where it stands. */
  readonly page: Page
  readonly html: Element
}
