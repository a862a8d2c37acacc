import {element} from '@silabus/html'
import type {ElementContent, Text} from 'hast'

/** What begins or ends a formula to Moodle's MathJax filter, which is on by default. */
const delimiter = /(?<=\\)(?:[()[\]]|begin(?=\{))|(?<=\$)\$/gu

/**
 * Keep text that merely looks like TeX from being shown as a formula: MathJax reads no sign that an element parts.
 *
 * @param text Text of an author, who writes formulas in another way.
 * @returns The same text; a `<span>` parts each sign.
 */
export function withoutTex(text: Text): ElementContent[] {
  const parts: ElementContent[] = []
  let end = 0
  for (const {0: sign, index} of text.value.matchAll(delimiter)) {
    if (index < end) continue
    if (index > end) parts.push({...text, value: text.value.slice(end, index)})
    parts.push(element('span', {}, sign))
    end = index + sign.length
  }
  if (end === 0) return [text]
  if (end < text.value.length) parts.push({...text, value: text.value.slice(end)})
  return parts
}
