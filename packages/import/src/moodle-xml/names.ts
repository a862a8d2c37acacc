import {plainText, walk} from '@silabus/core'
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
  const beginning = letters(bare.replace(/…$/u, ''))
  if (bare === '' || (beginning === '' && letters(stemText(stem)) === '')) return undefined
  const text = letters(stemText(stem))
  const isExcerpt =
    beginning.length >= 3
    && text.startsWith(beginning)
    && (bare.endsWith('…') || text === beginning || bare.length > 30)
  if (isExcerpt) return undefined
  // “Question (soil-1)” is what is written where there is nothing to read in the question.
  if (bare !== name && text === '') return undefined
  return name
}

function stemText(stem: Prose): string {
  let text = ''
  walk(
    stem.filter(block => block.type !== 'footnoteDefinition'),
    node => {
      if (node.type === 'html') return false
      return undefined
    }
  )
  for (const block of stem) {
    if (block.type === 'footnoteDefinition' || block.type === 'html') continue
    text += `${plainText([block])} `
  }
  return text
}

function letters(text: string): string {
  return text
    .replaceAll('‹', '<')
    .replaceAll('›', '>')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}
