import type {Node} from 'mdast'
import type {Inline} from '../model.ts'
import type {Place} from '../report.ts'
import type {ModuleBuild} from './context.ts'

const links: ReadonlySet<string> = new Set(['link', 'crossReference', 'download'])

/**
 * Make text fit to stand in a link: HTML has no link in a link (HTML 4.5.1). A link in it loses its address, which is
 * told; calls of footnotes are links too and follow after it.
 *
 * @param nodes Text of a link, built.
 * @param place Place of the link.
 * @param build The module.
 * @returns The text, and the calls that stood in it.
 */
export function linkText(
  nodes: readonly Inline[],
  place: Place,
  build: ModuleBuild
): {text: Inline[]; calls: Inline[]} {
  const calls: Inline[] = []
  const clean = (list: readonly Inline[]): Inline[] =>
    list.flatMap((node): Inline[] => {
      if (node.type === 'footnoteReference') {
        calls.push(node)
        return []
      }
      if (!('children' in node)) return [node]
      // What running text holds is running text.
      const inside = clean(node.children as Inline[])
      if (!links.has(node.type)) return [{...node, children: inside}]
      build.report(
        'html-misplaced',
        {name: 'a', where: 'inside `<a>`'},
        {...place, position: node.position ?? place.position}
      )
      forget(node, build)
      return inside
    })
  return {text: clean(nodes), calls}
}

/** A link that is gone need not be resolved. */
function forget(node: Node, build: ModuleBuild): void {
  const index = build.links.findIndex(link => link.node === node)
  if (index !== -1) build.links.splice(index, 1)
}
