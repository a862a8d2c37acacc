import type {Block, Footnote, Inline} from '@silabus/core'
import type {ElementContent} from 'hast'
import type {FootnoteReference, Nodes, Root} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import {footnoteSection, noteCall, type CalledNote} from './footnotes.ts'
import {handlersFor} from './handlers/index.ts'
import {createSpoken} from './handlers/spoken.ts'
import type {ProseContext, Renderer} from './renderer.ts'

/**
 * Make a renderer for one page of one target.
 *
 * Footnotes are counted by the module but shown by the page: the renderer remembers which were called, so that
 * `footnotes` can show those, with a way back to every call.
 *
 * @param context How the target wants its prose.
 * @returns A renderer that remembers which notes were called.
 */
export function createRenderer(context: ProseContext): Renderer {
  const notes = new Map(context.module.footnotes.map(note => [note.identifier, note]))
  const called = new Map<Footnote, CalledNote>()
  let labelling = false

  const call = (node: FootnoteReference): ElementContent[] => {
    const note = notes.get(node.identifier)
    // A call without a note is an error that core reported; a draft shows what the author wrote.
    if (note === undefined)
      return labelling ? [] : [{type: 'text', value: `[^${node.label ?? node.identifier}]`}]
    if (labelling) return []
    const known = called.get(note) ?? {note, calls: 0}
    known.calls += 1
    called.set(note, known)
    return [noteCall(known, context)]
  }

  const renderer: Renderer = {
    context,
    blocks: nodes => convert(nodes, false),
    inline: nodes => convertInline(nodes, false),
    label: nodes => convertInline(nodes, true),
    footnotes() {
      // A note may call further notes; the map grows while it is read, and a `Map` hands those out too.
      const bodies = new Map<CalledNote, ElementContent[]>()
      for (const known of called.values()) bodies.set(known, convert(known.note.children, false))
      const ordered = [...bodies].sort(([a], [b]) => a.note.number - b.note.number)
      return footnoteSection(ordered, context)
    }
  }
  const handlers = handlersFor({
    renderer,
    call,
    labelling: () => labelling,
    spoken: createSpoken(context)
  })

  function convert(nodes: readonly (Block | Inline)[], asLabel: boolean): ElementContent[] {
    if (nodes.length === 0) return []
    const before = labelling
    labelling = asLabel
    try {
      const root: Root = {type: 'root', children: [...nodes]}
      // Core resolved every definition and footnote, so the tree is complete as it stands.
      const tree = toHast(root satisfies Nodes, {handlers, allowDangerousHtml: false})
      if (tree.type !== 'root') return tree.type === 'doctype' ? [] : [tree]
      return tree.children.filter((child): child is ElementContent => child.type !== 'doctype')
    } finally {
      labelling = before
    }
  }

  /** Between blocks stand line ends, which would be spaces between pieces of running text. */
  function convertInline(nodes: readonly Inline[], asLabel: boolean): ElementContent[] {
    return convert([{type: 'paragraph', children: [...nodes]}], asLabel).flatMap(node =>
      node.type === 'element' ? node.children : [node]
    )
  }
  return renderer
}
