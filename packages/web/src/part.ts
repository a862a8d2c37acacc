import type {Element} from 'hast'

/** A part of a site: a page where there are several, otherwise a stretch of the only one. */
export interface Part {
  /** Of its page. */
  readonly path: string
  /** Plain text. */
  readonly title: string
  /** Missing where the title is in the language of the course. */
  readonly lang: string | undefined
  /** One block. */
  readonly content: Element
}
