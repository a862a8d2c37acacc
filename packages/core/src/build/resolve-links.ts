import GithubSlugger from 'github-slugger'
import type {Link} from 'mdast'
import type {Course, CrossReference, Download, Module} from '../model.ts'
import {nearest} from '../nearest.ts'
import type {SourceFile} from '../sources/source-file.ts'
import {contents, plainText, walk} from '../traverse.ts'
import type {CourseBuild, PendingLink} from './context.ts'

/** Places that links of a file can name, beside ids: headings as code hosts call them. */
type Anchors = ReadonlyMap<string, string>

/**
 * Turn the links that waited into references to places and files of the course.
 *
 * @param course The course; its link nodes are changed in place.
 * @param files Its files.
 * @param build What the course shares.
 */
export function resolveLinks(course: Course, files: readonly SourceFile[], build: CourseBuild): void {
  if (build.links.length === 0) return
  const modules = contents(course)
  const firstOfFile = new Map<string, string>()
  for (const module of modules) {
    if (!firstOfFile.has(module.file)) firstOfFile.set(module.file, module.id)
  }
  const paths = new Set(files.map(file => file.path))
  // The course's file may hold nothing but front matter; a link to it means the beginning.
  const [beginning] = modules
  if (beginning !== undefined && !firstOfFile.has(course.file)) firstOfFile.set(course.file, beginning.id)
  const anchors = new Map(
    files.map(file => [file.path, anchorsOf(modules.filter(module => module.file === file.path))])
  )

  for (const link of build.links) {
    const target = targetOf(link, {paths, firstOfFile, anchors, course, build})
    const title = typeof link.node.title === 'string' ? {title: link.node.title} : {}
    if (typeof target === 'string')
      become(link.node, {
        type: 'crossReference',
        target,
        ...title,
        children: link.node.children,
        position: link.node.position
      })
    else if (target !== undefined)
      become(link.node, {
        type: 'download',
        asset: target,
        ...(link.fragment === undefined ? {} : {fragment: link.fragment}),
        ...title,
        children: link.node.children,
        position: link.node.position
      })
    else
      become(link.node, {
        type: 'htmlElement',
        name: 'span',
        attributes: {},
        children: link.node.children,
        position: link.node.position
      })
  }
}

interface Places {
  readonly paths: ReadonlySet<string>
  readonly firstOfFile: ReadonlyMap<string, string>
  readonly anchors: ReadonlyMap<string, Anchors>
  readonly course: Course
  readonly build: CourseBuild
}

function targetOf(
  link: PendingLink,
  {paths, firstOfFile, anchors, course, build}: Places
): string | Download['asset'] | undefined {
  const {path, fragment, place, node} = link
  const dead = (near: string | undefined): undefined => {
    const web = /^www\.[^\s/]+\.[a-z]{2,}(?:[/?#]|$)/iu.test(node.url) ? `https://${node.url}` : undefined
    build.report('link-dead', {url: node.url, near: web ?? near}, place)
    return undefined
  }
  if (path.startsWith('/') || path === '..' || path.startsWith('../')) {
    build.report('file-outside', {path: node.url}, place)
    return undefined
  }
  if (!paths.has(path)) {
    const found = build.folder.find(path)
    if (found.kind === 'file') return build.assets.use(path, node.url, place)
    if (found.kind === 'outside') build.report('file-outside', {path: node.url}, place)
    else if (found.kind === 'otherCase')
      build.report('media-case', {path: node.url, actual: found.path}, place)
    else return dead(found.kind === 'missing' ? found.near : undefined)
    return undefined
  }
  if (fragment === undefined || fragment === '') {
    // A bare `#` leads to the top of its page on the web; here, to the module at the head of its file.
    return firstOfFile.get(path) ?? dead(undefined)
  }
  const known = build.ids.find(fragment)
  if (known !== undefined && (known.file === path || path === place.file))
    return fragment === course.id ? firstOfFile.get(course.file) : fragment
  const alias = anchors.get(path)?.get(fragment.toLowerCase())
  return alias ?? dead(nearest(fragment, [...build.ids.all(), ...(anchors.get(path)?.keys() ?? [])]))
}

/** Give headings the anchors that code hosts give them, so that links work in both places. */
function anchorsOf(modules: readonly Module[]): Anchors {
  const slugger = new GithubSlugger()
  const anchors = new Map<string, string>()
  const add = (text: string, id: string): void => {
    const slug = slugger.slug(text)
    if (!anchors.has(slug)) anchors.set(slug, id)
  }
  for (const module of modules) {
    add(module.title, module.id)
    for (const section of module.sections) {
      if (section.title !== undefined) add(section.title, section.id)
      walk(section.children, node => {
        if (node.type === 'heading' && node.id !== undefined) add(plainText(node.children), node.id)
        return undefined
      })
    }
  }
  return anchors
}

/** Change a node into another in place: its parent holds it already. */
function become(
  node: Link,
  other:
    | CrossReference
    | Download
    | {
        type: 'htmlElement'
        name: string
        attributes: Record<string, string>
        children: Link['children']
        position: Link['position']
      }
): void {
  const open: Partial<Link> = node
  delete open.url
  delete open.title
  delete open.children
  Object.assign(node, other)
}
