import type {Block, Footnote, Inline} from '@silabus/core'
import {indent, line, type Facts} from './lines.ts'
import {outlineQuestion} from './outline-question.ts'
import {isInline, outlineFormula, outlineText, pictureFacts} from './outline-text.ts'

/**
 * List blocks, each with what it holds.
 *
 * @param blocks The blocks.
 * @param footnotes Those of the module, which give calls their numbers.
 * @returns Lines.
 */
export function outlineBlocks(
  blocks: readonly {readonly type: string}[],
  footnotes: readonly Footnote[]
): readonly string[] {
  // Quotations and items of lists could hold definitions in mdast, but not in the model.
  return (blocks as readonly Block[]).flatMap(block => outlineBlock(block, footnotes))
}

/**
 * List blocks under a name; a lone paragraph in the same line.
 *
 * @param name What the blocks are.
 * @param facts What is known of them.
 * @param blocks The blocks.
 * @param footnotes Those of the module.
 * @returns Lines.
 */
export function outlineNamed(
  name: string,
  facts: Facts,
  blocks: readonly {readonly type: string}[],
  footnotes: readonly Footnote[]
): readonly string[] {
  const [only] = blocks as readonly Block[]
  return only?.type === 'paragraph' && blocks.length === 1
    ? [line(name, undefined, facts, outlineText(only.children, footnotes))]
    : [line(name, undefined, facts), ...indent(outlineBlocks(blocks, footnotes))]
}

function outlineBlock(node: Block, footnotes: readonly Footnote[]): readonly string[] {
  switch (node.type) {
    case 'paragraph':
      return [line('paragraph', undefined, {}, outlineText(node.children, footnotes))]
    case 'heading':
      return [line(`heading ${node.depth}`, node.id, {}, outlineText(node.children, footnotes))]
    case 'thematicBreak':
      return ['rule']
    case 'blockquote':
      return outlineNamed('quotation', {}, node.children, footnotes)
    case 'list': {
      const name = node.ordered === true ? 'ordered list' : 'list'
      return [
        line(name, undefined, {start: node.start === 1 ? undefined : (node.start ?? undefined)}),
        ...indent(
          node.children.flatMap(({checked, children}) =>
            outlineNamed(
              typeof checked === 'boolean' ? `item [${checked ? 'x' : ' '}]` : 'item',
              {},
              children,
              footnotes
            )
          )
        )
      ]
    }
    case 'table':
      return [
        'table',
        ...indent(
          node.children.map(
            row => `| ${row.children.map(cell => outlineText(cell.children, footnotes)).join(' | ')} |`
          )
        )
      ]
    case 'code':
      return [line('code', undefined, {language: node.lang ?? undefined}), ...indent(node.value.split('\n'))]
    case 'alert':
      return outlineNamed(node.kind, {}, node.children, footnotes)
    case 'broken':
      return [line('broken', undefined, {}, JSON.stringify(node.source))]
    case 'details':
    case 'example':
    case 'termDefinition': {
      const {id, lang, dir} = node
      const label = node.type === 'details' ? node.summary : node.type === 'example' ? node.title : node.term
      const text = label.length === 0 ? undefined : outlineText(label, footnotes)
      const open = node.type === 'details' && node.open
      return [
        line(node.type, id, {lang, dir, open}, text),
        ...indent(outlineBlocks(node.children, footnotes))
      ]
    }
    case 'figure':
      return [line('figure', undefined, {...pictureFacts(node.picture), caption: node.caption})]
    case 'recording': {
      const {medium, source, label, caption, captions, transcript} = node
      return [
        line(medium, undefined, {path: source.path, label, caption, captions: captions?.path}),
        ...(transcript === undefined ? [] : indent(outlineNamed('transcript', {}, transcript, footnotes)))
      ]
    }
    case 'formula':
      return [line('formula', undefined, {}, `${JSON.stringify(node.text)} ${outlineFormula(node.mathml)}`)]
    case 'htmlElement': {
      const runs: boolean = isInline(node)
      return runs
        ? [outlineText([node], footnotes)]
        : [
            line(`<${node.name}>`, undefined, node.attributes),
            ...indent(outlineMixed(node.children, footnotes))
          ]
    }
    case 'objectiveList': {
      const {id, lang, dir, objectives} = node
      return [line('objectives', id, {lang, dir}, objectives.map(objective => objective.id).join(' '))]
    }
    case 'glossaryList': {
      const {id, lang, dir, entries} = node
      return [line('glossary', id, {lang, dir}, entries.map(entry => entry.id).join(' '))]
    }
    case 'quiz': {
      const {id, title, pick, shuffle, pass, attempts, lang, dir} = node
      return [
        line('quiz', id, {title, pick, shuffle, pass, attempts, lang, dir}),
        ...indent(outlineBlocks(node.children, footnotes))
      ]
    }
    case 'question':
      return outlineQuestion(node, footnotes)
    // The model holds none of the rest.
    default:
      return [`unexpected ${node.type}`]
  }
}

/** Blocks, and running text in lines of its own. */
function outlineMixed(nodes: readonly (Block | Inline)[], footnotes: readonly Footnote[]): readonly string[] {
  const lines: string[] = []
  let run: Inline[] = []
  const flush = (): void => {
    if (run.length > 0) lines.push(`text: ${outlineText(run, footnotes)}`.trimEnd())
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) run.push(node)
    else {
      flush()
      lines.push(...outlineBlock(node, footnotes))
    }
  }
  flush()
  return lines
}
