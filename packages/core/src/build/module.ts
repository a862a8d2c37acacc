import type {Definition, Heading, RootContent} from 'mdast'
import type {Module, Section} from '../model.ts'
import type {SourceFile} from '../sources/source-file.ts'
import {plainText} from '../traverse.ts'
import {foldCase} from '../fold-case.ts'
import {isQuiet} from '../questions/infer-kind.ts'
import {placeOf, type CourseBuild, type ModuleBuild} from './context.ts'
import {addNoteTexts, numberNotes, takeNotes} from './footnotes.ts'
import {readHeading} from './heading.ts'
import {buildBlocks, buildInline} from './prose.ts'

/** A module before it is built. */
export interface ModulePart {
  readonly id: string
  readonly title: string
  readonly description?: string | undefined
  readonly duration?: string | undefined
  readonly file: SourceFile
  /** Its `#`, if it has one; the children are without the braces at the end. */
  readonly heading: {readonly node: Heading; readonly children: Heading['children']} | undefined
  /** What follows up to the next `#`. */
  readonly children: readonly RootContent[]
  readonly definitions: ReadonlyMap<string, Definition>
}

/**
 * Build a module.
 *
 * @param part The module as parsed.
 * @param course What the course shares.
 * @returns The module; links in it still wait for their targets.
 */
export function buildModule(part: ModulePart, course: CourseBuild): Module {
  const build: ModuleBuild = {
    ...course,
    file: part.file,
    moduleId: part.id,
    objectives: [],
    objectivesDeclared: part.children.some(hasObjectives),
    definitions: part.definitions,
    notes: takeNotes(part.children, part.file.path, course),
    notePrefix: '',
    noteTexts: new Map(),
    calledInBroken: new Set(),
    brokenFences: {count: 0, told: new Set(), uncertain: new Set(), named: new Set()},
    languages: [{lang: course.lang, dir: course.dir}],
    fences: [],
    transcripts: [],
    inLink: false,
    outline: {depth: 2}
  }
  addNoteTexts(build)
  const heading = part.heading === undefined ? [] : buildInline(part.heading.children, build)
  const sections = buildSections(part, build)
  if (part.heading !== undefined && isEmpty(part.children, build))
    build.report('section-empty', {what: 'module', title: part.title}, placeOf(build, part.heading.node))
  const footnotes = numberNotes(heading, sections, build)
  return {
    type: 'module',
    id: part.id,
    title: part.title,
    heading: heading.length === 0 ? [{type: 'text', value: part.title}] : heading,
    ...(part.description === undefined ? {} : {description: part.description}),
    ...(part.duration === undefined ? {} : {duration: part.duration}),
    objectives: build.objectives,
    sections,
    footnotes,
    file: part.file.path,
    position: part.heading?.node.position ?? part.children[0]?.position
  }
}

function buildSections(part: ModulePart, build: ModuleBuild): Section[] {
  const sections: Section[] = []
  const titles = new Map<string, number>()
  let start = 0
  const headings = part.children.flatMap((child, index) =>
    child.type === 'heading' && child.depth === 2 ? [{child, index}] : []
  )
  for (const [number, end] of [...headings.map(({index}) => index), part.children.length].entries()) {
    const heading = number === 0 ? undefined : headings[number - 1]?.child
    const body = part.children.slice(start, end)
    start = end + 1
    build.outline.depth = 2
    if (heading === undefined) {
      const children = buildBlocks(body, build)
      const place = body[0] === undefined ? {file: part.file.path} : placeOf(build, body[0])
      if (children.length > 0) {
        sections.push({
          type: 'section',
          id: build.ids.reserve(`${part.id}.start`, place),
          heading: [],
          objectives: [],
          children,
          position: body[0]?.position
        })
      }
      continue
    }
    const section = titledSection(heading, body, build)
    sections.push(section)
    tellDoubledTitle(section, heading, titles, build)
  }
  if (sections.length === 0) {
    const place = {file: part.file.path, position: part.heading?.node.position}
    sections.push({
      type: 'section',
      id: build.ids.reserve(`${part.id}.start`, place),
      heading: [],
      objectives: [],
      children: [],
      position: place.position
    })
  }
  return sections
}

function titledSection(heading: Heading, body: readonly RootContent[], build: ModuleBuild): Section {
  const {children, id, objectives, place} = readHeading(heading, build)
  const text = buildInline(children, build)
  const title = plainText(text)
  if (title === '') build.report('heading-empty', {level: 2}, place)
  else if (isEmpty(body, build)) build.report('section-empty', {what: 'section', title}, place)
  for (const objective of objectives) build.objectiveUses.push({id: objective, by: 'section', place})
  return {
    type: 'section',
    id:
      id === undefined
        ? build.ids.derive(title, build.moduleId, 'section', place)
        : build.ids.claim(id, place),
    title: title === '' ? '…' : title,
    heading: title === '' ? [{type: 'text', value: '…'}] : text,
    objectives,
    children: buildBlocks(body, build),
    position: heading.position
  }
}

function isEmpty(body: readonly RootContent[], {file}: ModuleBuild): boolean {
  return body.every(isQuiet) && !file.shortened
}

/** Two entries of a table of contents that read the same lead readers astray. */
function tellDoubledTitle(
  {title = ''}: Section,
  heading: Heading,
  titles: Map<string, number>,
  build: ModuleBuild
): void {
  const first = titles.get(foldCase(title))
  const line = heading.position?.start.line ?? 1
  if (first === undefined) titles.set(foldCase(title), line)
  else if (title !== '…') build.report('title-duplicate', {title, line: first}, placeOf(build, heading))
}

function hasObjectives(node: RootContent): boolean {
  return (
    node.type === 'containerDirective' && (node.name === 'objectives' || node.children.some(hasObjectives))
  )
}
