import type {BlockContent, FootnoteDefinition, Nodes} from 'mdast'
import type {Prose} from '../bank.ts'

/** The footnotes of one module: pieces of prose bring their own, with labels that count in them alone. */
export interface ModuleNotes {
  /**
   * Take the notes out of prose.
   *
   * @param prose The prose; it is not changed.
   * @returns Its blocks, with calls by the labels of the module.
   */
  readonly take: (prose: Prose) => readonly BlockContent[]
  /** All notes that were taken, each once. */
  readonly definitions: () => readonly FootnoteDefinition[]
}

/**
 * Make an empty collection.
 *
 * @returns It gives notes that say the same one label.
 */
export function createModuleNotes(): ModuleNotes {
  const labels = new Map<string, string>()
  const definitions = new Map<string, FootnoteDefinition>()

  const labelFor = (definition: FootnoteDefinition): string => {
    const key = JSON.stringify(definition.children, (name, value: unknown) =>
      name === 'position' ? undefined : value
    )
    const known = labels.get(key)
    if (known !== undefined) return known
    let label = definition.identifier
    for (let number = definitions.size + 1; definitions.has(label); number += 1) label = String(number)
    labels.set(key, label)
    definitions.set(label, definition)
    return label
  }
  return {
    take(prose) {
      const notes = prose.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition')
      const blocks = prose.filter((node): node is BlockContent => node.type !== 'footnoteDefinition')
      if (!JSON.stringify(prose).includes('"footnoteReference"')) return blocks
      const renamed = new Map<string, string>()
      for (const note of notes) renamed.set(note.identifier, labelFor(note))
      for (const note of notes) {
        const label = renamed.get(note.identifier) ?? note.identifier
        // Notes may call each other.
        definitions.set(label, {
          ...note,
          identifier: label,
          label,
          children: note.children.map(child => rename(child, renamed))
        })
      }
      return blocks.map(block => rename(block, renamed))
    },
    definitions: () => [...definitions.values()]
  }
}

/** Rename the calls in a node; one without a note becomes the number that it showed. */
function rename<Node extends Nodes>(node: Node, labels: ReadonlyMap<string, string>): Node {
  if (!('children' in node)) return node
  // Of each kind of children, nodes are all that matters here.
  const children = (node.children as readonly Nodes[]).map((child): Nodes => {
    if (child.type !== 'footnoteReference') return rename(child, labels)
    const label = labels.get(child.identifier)
    return label === undefined
      ? {type: 'text', value: `(${child.identifier})`}
      : {...child, identifier: label, label}
  })
  // A copy of the node with the same kind of children.
  return {...node, children}
}
