import {contents, type Course, type Module, type Section} from '@silabus/core'
import {outlineBlocks} from './outline-blocks.ts'
import {outlineText} from './outline-text.ts'
import {indent, line} from './lines.ts'

/**
 * Say what a course holds, as an indented list that reads at a glance: all that an exporter could make of it, without
 * positions.
 *
 * @param course The course.
 * @returns Lines of text.
 */
export function outline(course: Course): string {
  const {introduction, modules, glossary, assets, cover, targets, id, ...facts} = course
  const {type: _type, file: _file, position: _position, targetPlaces: _places, ...said} = facts
  const options = Object.keys(targets).length === 0 ? undefined : JSON.stringify(targets)
  return [
    line('course', id, {...said, cover: cover?.path, targets: options}),
    ...contents(course).flatMap(module =>
      outlineModule(module, module === introduction ? 'introduction' : 'module')
    ),
    ...glossary.map(({id, term, lang, dir, children}) =>
      line('term', id, {term, lang, dir}, outlineText(children, []))
    ),
    ...assets.map(({path, mediaType, bytes}) => line('asset', undefined, {path, mediaType, bytes})),
    ...(modules.length === 0 ? ['no module'] : [])
  ].join('\n')
}

function outlineModule(module: Module, name: string): readonly string[] {
  const {id, title, heading, description, duration, objectives, sections, footnotes} = module
  return [
    line(name, id, {title: headingOrTitle(outlineText(heading, footnotes), title), description, duration}),
    ...indent([
      ...objectives.map(objective =>
        line('objective', objective.id, {}, outlineText(objective.children, footnotes))
      ),
      ...sections.flatMap(section => outlineSection(section, module)),
      ...footnotes.flatMap(({number, label, children}) => [
        line('footnote', undefined, {number, label}),
        ...indent(outlineBlocks(children, footnotes))
      ])
    ])
  ]
}

function outlineSection(
  {id, title, heading, objectives, children}: Section,
  {footnotes}: Module
): readonly string[] {
  return [
    line('section', id, {title: headingOrTitle(outlineText(heading, footnotes), title), objectives}),
    ...indent(outlineBlocks(children, footnotes))
  ]
}

/** Both only where the heading's markup says more than the title. */
function headingOrTitle(heading: string, title: string | undefined): string | undefined {
  return heading === '' || heading === title ? title : `${title ?? ''} as ${heading}`
}
