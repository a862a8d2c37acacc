import type {Nodes} from 'mdast'
import type {Prose} from '../bank.ts'

/**
 * Tell a name that somebody gave from one that was made of the question's own first words.
 *
 * @param name What the file calls the question.
 * @param stem What the question says.
 * @param idnumber Its id, which Silabus puts behind names that would be the same.
 * @returns The name; `undefined` where it says nothing that the question does not.
 */
export function nameOf(name: string, stem: Prose, idnumber: string): string | undefined {
  const suffix = `(${idnumber})`
  const bare = idnumber !== '' && name.endsWith(suffix) ? name.slice(0, -suffix.length).trim() : name
  if (bare === '') return undefined
  // Where a gap was numbered, as GIFT asks for, its name has none.
  const said = letters(firstWords(stem).replace(/\(\d+\) _{5}/gu, ''))
  const beginning = letters(bare.replace(/…$/u, ''))
  // “Question (soil-1)” is what is written where there is nothing to read in the question.
  if (said === '') return bare === name ? name : undefined
  const isExcerpt =
    said === beginning || (bare.endsWith('…') && beginning !== '' && said.startsWith(beginning))
  return isExcerpt ? undefined : name
}

/** What the first block with anything to read says. */
function firstWords(stem: Prose): string {
  for (const block of stem) {
    const words = block.type === 'footnoteDefinition' ? '' : wordsOf(block)
    if (letters(words) !== '') return words
  }
  return ''
}

function wordsOf(node: Nodes): string {
  if (node.type === 'html') return node.value.replace(/<[^<>]*>/gu, '')
  if (node.type === 'image') return node.alt ?? ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}
