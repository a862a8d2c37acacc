import type {Tell} from './problem.ts'
import type {Node} from './read-xml.ts'

/**
 * Check every text of a question against what Moodle's reader does to it: text outside CDATA falls into a chunk at
 * each entity and line, and chunks of white space vanish (Moodle 4.5, lib/xmlize.php).
 *
 * @param node Any element.
 * @param tell Where to tell problems.
 */
export function checkTexts(node: Node, tell: Tell): void {
  const {pieces, line, text} = node
  if (node.children.length === 0 && text !== '') {
    if (pieces.some(({cdata, value}) => !cdata && /[&<>]/u.test(value))) tell('text-cdata', line, text)
    // Both white space between sections and white space around a single one would vanish.
    if (pieces.length > 1 && pieces.some(({cdata, value}) => !cdata && value.trim() === ''))
      tell('text-split', line, text)
    if (text !== text.trim()) tell('text-trimmed', line, text)
    if (/[\u007F-\u009F]/u.test(text)) tell('text-control', line, JSON.stringify(text))
  }
  for (const child of node.children) checkTexts(child, tell)
}
