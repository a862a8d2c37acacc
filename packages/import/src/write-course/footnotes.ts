import type {BlockContent, FootnoteDefinition, Image, Nodes} from 'mdast'
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
  const known = new Map<string, string>()
  const definitions = new Map<string, FootnoteDefinition>()
  return {
    take(prose) {
      const notes = new Map(
        prose.flatMap(node => (node.type === 'footnoteDefinition' ? [[node.identifier, node] as const] : []))
      )
      const blocks = prose.filter((node): node is BlockContent => node.type !== 'footnoteDefinition')
      const called = new Map<string, string>()
      const scope: Scope = {
        notes,
        call: identifier => {
          const note = notes.get(identifier)
          const before = called.get(identifier)
          if (note === undefined || before !== undefined) return before
          const key = JSON.stringify(note.children, (name, value: unknown) =>
            name === 'position' ? undefined : value
          )
          const label = known.get(key) ?? String(known.size + 1)
          called.set(identifier, label)
          if (known.has(key)) return label
          known.set(key, label)
          // Kept in the order of their first calls; notes may call each other.
          definitions.set(label, {...note, identifier: label, label})
          definitions.set(label, rename({...note, identifier: label, label}, scope))
          return label
        }
      }
      return blocks.map(block => rename(block, scope))
    },
    definitions: () => [...definitions.values()]
  }
}

/** What calls in a piece of prose mean. */
interface Scope {
  /** The notes of the piece, by the identifiers that it calls them by. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  /** Gives the label of a note that is called; `undefined` where there is no note. */
  readonly call: (identifier: string) => string | undefined
}

/** What a box is called is running text as well, and stands before what it holds. */
const labels = ['summary', 'title', 'term'] as const

/** Rename the calls in a node; one without a note becomes the number that it showed. */
function rename<Node extends Nodes>(node: Node, scope: Scope): Node {
  // An image stays one.
  if (node.type === 'image') return withOwnNotes(node, scope) as Node
  if (!('children' in node)) return node
  const renamed = (children: readonly Nodes[]): Nodes[] =>
    children.map(child => {
      if (child.type !== 'footnoteReference') return rename(child, scope)
      const label = scope.call(child.identifier)
      return label === undefined
        ? {type: 'text', value: `(${child.identifier})`}
        : {...child, identifier: label, label}
    })
  // Of each kind of node, that it holds others is all that matters here.
  const fields: Readonly<Record<string, unknown>> = {...node}
  const named = labels.flatMap(name => {
    const label = fields[name]
    // Under these names stands running text.
    return Array.isArray(label) ? [[name, renamed(label as readonly Nodes[])] as const] : []
  })
  return {...node, ...Object.fromEntries(named), children: renamed(node.children)}
}

/** A transcript becomes a file of its own, which has to hold the notes that it calls. */
function withOwnNotes(image: Image, {notes}: Scope): Image {
  const {recording} = image.data ?? {}
  if (recording?.transcript === undefined) return image
  const own = createModuleNotes()
  const blocks = own.take([...recording.transcript, ...notes.values()])
  const transcript = [...blocks, ...own.definitions()]
  return {...image, data: {...image.data, recording: {...recording, transcript}}}
}
