import {
  contents,
  plainText,
  type Block,
  type Course,
  type CrossReference,
  type ExportContext,
  type GlossaryEntry,
  type Inline,
  type Module,
  type Section
} from '@silabus/core'
import {speak} from '@silabus/html'
import {ownIds} from './outline.ts'

/** Anything below a section. */
type Node = Block | Inline

/**
 * Make what separates modules of a course, so that each can stand alone: SCOs must not lead to each other (SCORM 1.2
 * CAM 2.1.2). A link to another module becomes its text and the other module's title, and is told; terms of other
 * modules' glossaries come along on a page of their own.
 *
 * @param course The course.
 * @param context Where it is told which links go.
 * @returns A function that separates one of its modules.
 */
export function createSeparator(course: Course, {report}: ExportContext): (module: Module) => Module {
  const homes = new Map<string, Module>()
  for (const module of contents(course)) for (const id of idsIn(module)) homes.set(id, module)
  const entries = new Map(course.glossary.map(entry => [entry.id, entry]))

  return module => {
    const own = idsIn(module)
    const wanted = new Set<string>()
    const tell = (node: CrossReference): void => {
      report(
        'target-loss',
        {
          target: 'SCORM 1.2',
          what: 'link to another module, which is a step of its own with `sco: module`',
          instead: 'its text stays, with the title of that module behind it'
        },
        {file: module.file, position: node.position}
      )
    }
    const separated = rebuild(module, node => unlinked(node, tell))
    const borrowed: GlossaryEntry[] = []
    // Entries may use further terms; a set hands those out too.
    for (const id of wanted) {
      const entry = entries.get(id)
      // Its notes stay with the module that it is written in; what it links to is told there.
      if (entry !== undefined)
        borrowed.push(
          rebuild(entry, node => (node.type === 'footnoteReference' ? [] : unlinked(node, () => undefined)))
        )
    }
    return borrowed.length === 0
      ? separated
      : {...separated, sections: [...separated.sections, termsOf(borrowed, course)]}

    function unlinked(node: Node, lost: (node: CrossReference) => void): readonly Node[] | undefined {
      if (node.type === 'glossaryReference' && !own.has(node.target)) wanted.add(node.target)
      if (node.type !== 'crossReference' || own.has(node.target)) return undefined
      lost(node)
      const title = homes.get(node.target)?.title
      return title === undefined || plainText(node.children) === title
        ? node.children
        : [...node.children, {type: 'text', value: ` (${title})`} satisfies Inline]
    }
  }
}

function termsOf(entries: readonly GlossaryEntry[], course: Course): Section {
  const {glossary} = speak(course.lang).words
  const order = new Intl.Collator(course.lang)
  return {
    type: 'section',
    id: ownIds.terms,
    title: glossary,
    heading: [{type: 'text', value: glossary}],
    objectives: [],
    children: [{type: 'glossaryList', entries: [...entries].sort((a, b) => order.compare(a.term, b.term))}]
  }
}

/** Every id in a part of the model. */
function idsIn(part: object): ReadonlySet<string> {
  const ids = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('id' in value && typeof value.id === 'string') ids.add(value.id)
    for (const inner of Object.values(value)) collect(inner)
  }
  collect(part)
  return ids
}

/**
 * Copy a part of the model, with other nodes in place of some. The model is plain JSON; what stands several times in it
 * stands so in the copy, and positions stay the same objects, by which messages find their file.
 */
function rebuild<Part extends object>(
  part: Part,
  replace: (node: Node) => readonly Node[] | undefined
): Part {
  const copies = new Map<object, object>()
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const known = copies.get(value)
    if (known !== undefined) return known
    const made = Array.isArray(value)
      ? value.flatMap((item: unknown) => {
          const others = isNode(item) ? replace(item) : undefined
          return others === undefined ? [copy(item)] : others.map(copy)
        })
      : Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [key, key === 'position' ? inner : copy(inner)])
        )
    copies.set(value, made)
    return made
  }
  // The copy has the same fields; nodes are replaced by nodes.
  return copy(part) as Part
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
