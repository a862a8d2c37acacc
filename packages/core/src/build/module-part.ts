import type {Heading, RootContent} from 'mdast'
import {idFrom} from '../ids.ts'
import {isQuiet} from '../questions/infer-kind.ts'
import type {Place} from '../report.ts'
import type {FrontMatter, ModuleFrontMatter} from '../sources/front-matter.ts'
import type {SourceFile} from '../sources/source-file.ts'
import {plainText} from '../traverse.ts'
import type {CourseBuild} from './context.ts'
import {readHeading} from './heading.ts'
import type {ModulePart} from './module.ts'

/** A module as it stands in its file. */
export interface RawModule {
  readonly file: SourceFile
  readonly heading: Heading | undefined
  readonly children: RootContent[]
  /** Whether the file's front matter speaks for it. */
  readonly first: boolean
}

/**
 * Cut files into modules: every `#` starts one; what stands before the first is the introduction, or a module of its
 * file.
 *
 * @param files In reading order.
 * @returns The introduction, if there is one, and the modules.
 */
export function splitModules(files: readonly SourceFile[]): {
  introduction: RawModule | undefined
  modules: RawModule[]
} {
  const modules: RawModule[] = []
  let introduction: RawModule | undefined
  const several = files.length > 1
  for (const [index, file] of files.entries()) {
    const {children} = file.root
    const starts = children.flatMap((child, at) =>
      child.type === 'heading' && child.depth === 1 ? [at] : []
    )
    const before = children.slice(0, starts[0] ?? children.length)
    const hasText = before.some(child => !isQuiet(child))
    const parts = starts.map((at, number): RawModule => {
      const heading = children[at]
      const body = children.slice(at + 1, starts[number + 1] ?? children.length)
      return {
        file,
        heading: heading?.type === 'heading' ? heading : undefined,
        children: body,
        first: number === 0
      }
    })
    const [first, ...rest] = parts
    if (index === 0 && (first !== undefined || several)) {
      // The course's file: what stands before the first `#` introduces the course.
      if (hasText) introduction = {file, heading: undefined, children: before, first: false}
      else first?.children.push(...before)
      modules.push(...parts.map(part => ({...part, first: false})))
    } else if (first === undefined) {
      if (hasText || index > 0 || !several)
        modules.push({file, heading: undefined, children: before, first: true})
    } else {
      modules.push({...first, children: [...before, ...first.children]}, ...rest)
    }
  }
  return {introduction, modules}
}

/**
 * Put together what the heading and the front matter say of a module.
 *
 * @param module As it stands in its file.
 * @param frontMatter Of its file, where that speaks for it.
 * @param courseName The course's title.
 * @param build What the course shares.
 * @returns The module, but for what its whole file shares.
 */
export function modulePart(
  module: RawModule,
  frontMatter: FrontMatter<ModuleFrontMatter> | undefined,
  courseName: string,
  build: CourseBuild
): Omit<ModulePart, 'definitions'> {
  const {file, heading, children} = module
  const written = heading === undefined ? undefined : readHeading(heading, {report: build.report, file})
  const text = written === undefined ? '' : plainText(written.children)
  const start: Place = {file: file.path, position: (heading ?? children[0])?.position}
  if (heading !== undefined && text === '') build.report('heading-empty', {level: 1}, start)
  const place = written?.place ?? start
  if (
    written?.id !== undefined
    && frontMatter?.values.id !== undefined
    && written.id !== frontMatter.values.id.value
  ) {
    build.report('module-id-conflict', {heading: written.id, frontMatter: frontMatter.values.id.value}, place)
  }
  if (
    text !== ''
    && frontMatter?.values.title !== undefined
    && text !== frontMatter.values.title.value.replace(/\s+/gu, ' ').trim()
  ) {
    build.report(
      'module-title-conflict',
      {heading: text, frontMatter: frontMatter.values.title.value},
      frontMatter.values.title.place
    )
  }
  for (const id of written?.objectives ?? []) build.objectiveUses.push({id, by: 'section', place})
  const fromFile =
    file.path
      .split('/')
      .at(-1)
      ?.replace(/\.(?:md|markdown)$/iu, '') ?? 'module'
  const title =
    text !== ''
      ? text
      : (frontMatter?.values.title?.value ?? (file.path === build.folder.main ? courseName : fromFile))
  const id =
    written?.id === undefined
      ? frontMatter?.values.id === undefined
        ? build.ids.reserve(idFrom(title, 'module'), place)
        : build.ids.claim(frontMatter.values.id.value, frontMatter.values.id.place)
      : build.ids.claim(written.id, place)
  return {
    id,
    title,
    file,
    children,
    heading:
      heading === undefined || written === undefined
        ? undefined
        : {node: heading, children: written.children},
    ...(frontMatter?.values.description === undefined
      ? {}
      : {description: frontMatter.values.description.value}),
    ...(frontMatter?.values.duration === undefined ? {} : {duration: frontMatter.values.duration.value})
  }
}
