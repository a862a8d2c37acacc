import type {Blockquote, List, Node, Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {visit} from 'unist-util-visit'
import type {Block, FenceAttributes, GlossaryEntry, Inline, Objective} from '../model.ts'
import {isId} from '../ids.ts'
import {foldCase} from '../fold-case.ts'
import {nearest} from '../nearest.ts'
import {buildQuestion} from '../questions/build-question.ts'
import {buildQuiz} from '../questions/build-quiz.ts'
import type {Place} from '../report.ts'
import {directionOf, expectedTag, languageTag} from '../sources/language.ts'
import {plainText} from '../traverse.ts'
import {bareCode} from './check-objectives.ts'
import {attributesOf, checkAttributes, readFenceAttributes} from './attributes.ts'
import {firstLine, placeOf, sourceOf, type ModuleBuild} from './context.ts'
import {fenceNames, isFenceName, type FenceName} from './fence-names.ts'
import {buildBlocks, buildInline} from './prose.ts'
import {checkClosed} from './stray-fences.ts'

/** Builds one kind of fence. */
type FenceBuilder = (node: ContainerDirective, build: ModuleBuild) => Block[]

/** Every fence, by name. */
const fences: Readonly<Record<FenceName, FenceBuilder>> = {
  definition,
  details,
  example,
  glossary,
  objectives,
  question: buildQuestion,
  quiz: buildQuiz
}

/** Fences that hold what a learner works on, and so cannot stand inside each other or inside a note. */
export const closedTo: Readonly<Record<string, readonly string[]>> = {
  question: ['question', 'objectives', 'glossary', 'footnote', 'transcript'],
  quiz: ['question', 'quiz', 'objectives', 'glossary', 'footnote', 'transcript'],
  objectives: ['question', 'quiz', 'objectives', 'glossary', 'footnote', 'transcript'],
  glossary: ['question', 'quiz', 'objectives', 'glossary', 'footnote', 'transcript']
}

/**
 * Build a fence.
 *
 * @param node The fence as parsed.
 * @param build The module.
 * @returns Blocks of the model; a `broken` one where it cannot be read.
 */
export function buildFence(node: ContainerDirective, build: ModuleBuild): Block[] {
  if (build.brokenFences.named.has(node)) return []
  const place = firstLine(build, node)
  checkClosed(node, build, (outer, inner) => closedTo[inner]?.includes(outer) !== true)
  const builder = isFenceName(node.name) ? fences[node.name] : undefined
  if (builder === undefined) {
    build.report(
      'fence-unknown',
      {name: node.name, near: nearest(node.name, fenceNames), known: fenceNames},
      place
    )
    // What stands inside is built all the same, so that all mistakes of a run are told.
    return [broken(node, build), ...buildBlocks(node.children, inside(build, node))]
  }
  const around = build.fences.findLast(name => closedTo[node.name]?.includes(name) === true)
  if (around !== undefined) {
    build.report('fence-misplaced', {name: node.name, inside: around}, place)
    return [broken(node, build)]
  }
  if (node.name === 'question' && build.brokenFences.uncertain.has(node))
    return uncertainQuestion(node, build)
  return builder(node, inside(build, node))
}

/**
 * An unclosed question has swallowed what follows it, and one that another fence closed has lost it: its own answers
 * are anybody's guess, the fences in it are not.
 */
function uncertainQuestion(node: ContainerDirective, build: ModuleBuild): Block[] {
  const place = firstLine(build, node)
  fenceAttributes(node, inside(build, node), Object.keys(attributesOf(node)))
  for (const id of readFenceAttributes(node, build).words('objectives')) {
    build.objectiveUses.push({id, by: 'question', place})
  }
  visit(node, 'footnoteReference', call => {
    build.calledInBroken.add(call.identifier)
  })
  const fences = node.children.filter(child => child.type === 'containerDirective')
  return [broken({...node, position: place.position}, build), ...buildBlocks(fences, build)]
}

function inside(build: ModuleBuild, node: ContainerDirective): ModuleBuild {
  const tag = languageTag(attributesOf(node)['lang'] ?? '')
  const own = tag === undefined ? build.languages.slice(-1) : [{lang: tag, dir: directionOf(tag)}]
  return {...build, fences: [...build.fences, node.name], languages: [...build.languages, ...own]}
}

/**
 * Keep what could not be read.
 *
 * @param node The construct as parsed.
 * @param build The module.
 * @returns A node that shows its source in a draft.
 */
export function broken(node: Node, build: ModuleBuild): Block {
  return {type: 'broken', source: sourceOf(build, node), position: node.position}
}

/**
 * Read the attributes that any fence may carry.
 *
 * @param node The fence as parsed.
 * @param build The module, within the fence.
 * @param own Names of its own attributes.
 * @returns Id and language.
 */
export function fenceAttributes(
  node: ContainerDirective,
  build: ModuleBuild,
  own: readonly string[] = []
): FenceAttributes {
  checkAttributes(node, ['id', 'lang', ...own], build)
  const place = firstLine(build, node)
  const {id, lang} = attributesOf(node)
  return {
    ...(id === undefined ? {} : {id: build.ids.claim(id, place)}),
    ...(lang === undefined ? {} : languageAttributes(lang, place, build))
  }
}

function languageAttributes(lang: string, place: Place, build: ModuleBuild): FenceAttributes {
  const tag = languageTag(lang)
  if (tag === undefined) {
    build.report('attribute-value', {name: 'lang', found: lang, expected: expectedTag(lang)}, place)
    return {}
  }
  // The last is the fence's own.
  const around = build.languages.at(-2) ?? build
  if (tag === around.lang && tag === build.lang) return {}
  const dir = directionOf(tag)
  return {lang: tag, ...(dir === around.dir ? {} : {dir})}
}

/**
 * Split the label, `[…]` after a fence's name, from what the fence holds.
 *
 * @param node The fence as parsed.
 * @returns The two; the label is empty if there is none.
 */
export function labelAndBody(node: ContainerDirective): {label: PhrasingContent[]; body: RootContent[]} {
  const [first, ...rest] = node.children
  if (first?.type === 'paragraph' && first.data?.directiveLabel === true)
    return {label: first.children, body: rest}
  return {label: [], body: node.children}
}

function definition(node: ContainerDirective, build: ModuleBuild): Block[] {
  const {label, body} = labelAndBody(node)
  const attributes = fenceAttributes(node, build)
  const term = buildInline(label, build)
  if (term.length === 0) {
    build.report(
      'fence-content',
      {name: 'definition', found: 'definition without its term', expected: '`:::definition[Term]`'},
      firstLine(build, node)
    )
  }
  return [
    {type: 'termDefinition', ...attributes, term, children: buildBlocks(body, build), position: node.position}
  ]
}

function example(node: ContainerDirective, build: ModuleBuild): Block[] {
  const {label, body} = labelAndBody(node)
  const attributes = fenceAttributes(node, build)
  return [
    {
      type: 'example',
      ...attributes,
      title: buildInline(label, build),
      children: buildBlocks(body, build),
      position: node.position
    }
  ]
}

function details(node: ContainerDirective, build: ModuleBuild): Block[] {
  const {label, body} = labelAndBody(node)
  const attributes = fenceAttributes(node, build)
  return [
    {
      type: 'details',
      ...attributes,
      summary: buildInline(label, build),
      children: buildBlocks(body, build),
      position: node.position
    }
  ]
}

/** An item that starts with something in bold. */
interface Entry {
  readonly bold: PhrasingContent[]
  /** What follows, and the calls of footnotes from within the bold text. */
  readonly text: PhrasingContent[]
  readonly place: Place
}

/** Read the items of a fence that is a list of `**bold** text`; `form` shows authors how one is written. */
function entries(
  node: ContainerDirective,
  build: ModuleBuild,
  form: string
): readonly (Entry | {readonly malformed: string; readonly place: Place})[] {
  const found: (Entry | {malformed: string; place: Place})[] = []
  for (const child of node.children) {
    if (child.type !== 'list') {
      build.report(
        'fence-content',
        {name: node.name, found: nounOf(child), expected: 'a list and nothing else'},
        placeOf(build, child)
      )
      continue
    }
    for (const item of child.children) {
      const [paragraph, ...rest] = item.children
      const place = placeOf(build, item)
      const [bold, ...text] = paragraph?.type === 'paragraph' ? paragraph.children : []
      const [further] = rest
      if (further !== undefined) {
        build.report(
          'fence-content',
          {name: node.name, found: `${nounOf(further)} below an entry`, expected: 'one paragraph for each'},
          placeOf(build, further)
        )
      }
      if (bold?.type === 'strong')
        found.push({
          bold: bold.children,
          text: [...text, ...bold.children.filter(({type}) => type === 'footnoteReference')],
          place
        })
      else found.push({malformed: plainText([item]).slice(0, 60), place})
    }
  }
  if (node.children.length === 0)
    build.report(
      'fence-content',
      {name: node.name, found: 'emptiness', expected: form},
      firstLine(build, node)
    )
  return found
}

function objectives(node: ContainerDirective, build: ModuleBuild): Block[] {
  const attributes = fenceAttributes(node, build)
  const list: Objective[] = []
  for (const item of entries(node, build, '`- **TP1** What a learner can do`')) {
    if ('malformed' in item) {
      build.report('objective-malformed', {found: item.malformed}, item.place)
      build.brokenObjectives.add(bareCode(/^\S*/u.exec(item.malformed)?.[0] ?? ''))
      continue
    }
    const id = plainText(item.bold).replace(/[.:]$/u, '')
    const children = buildInline(trimStart(item.text, /^[\s.:–—-]+/u), build)
    if (children.length === 0) {
      build.report('objective-malformed', {found: id}, item.place)
      build.brokenObjectives.add(bareCode(id))
      continue
    }
    if (!isId(id)) {
      build.report('id-invalid', {found: id}, item.place)
      build.brokenObjectives.add(bareCode(id))
      continue
    }
    const claimed = build.ids.claim(id, item.place)
    if (claimed !== id) for (const code of [id, claimed]) build.brokenObjectives.add(bareCode(code))
    const objective: Objective = {
      type: 'objective',
      id: claimed,
      children,
      position: item.place.position
    }
    list.push(objective)
    build.objectives.push(objective)
  }
  return list.length === 0
    ? [broken(node, build)]
    : [{type: 'objectiveList', ...attributes, objectives: list, position: node.position}]
}

const entryForm = '`- **Term** — meaning`'

function glossary(node: ContainerDirective, build: ModuleBuild): Block[] {
  const attributes = fenceAttributes(node, build)
  const list: GlossaryEntry[] = []
  for (const item of entries(node, build, entryForm)) {
    const term = 'malformed' in item ? '' : plainText(item.bold).replace(/\s*:$/u, '')
    const children =
      'malformed' in item ? [] : buildInline(trimStart(item.text, /^\s*(?:[—–:-]+\s*)?/u), build)
    if (term === '' || children.length === 0) {
      const found = `entry \`${'malformed' in item ? item.malformed : term}\` without ${term === '' ? 'a term in bold' : 'a meaning'}`
      build.report('fence-content', {name: 'glossary', found, expected: entryForm}, item.place)
      continue
    }
    tellDoubledTerm(term, item.place, build)
    const id = build.ids.derive(term, 'glossary', 'term', item.place)
    const {lang, dir} = attributes
    const entry: GlossaryEntry = {
      type: 'glossaryEntry',
      id,
      term,
      children,
      position: item.place.position,
      ...(lang === undefined ? {} : {lang}),
      ...(dir === undefined ? {} : {dir})
    }
    list.push(entry)
    build.glossary.push(entry)
  }
  return list.length === 0
    ? [broken(node, build)]
    : [{type: 'glossaryList', ...attributes, entries: list, position: node.position}]
}

/** Of two entries only the first would ever be linked. */
function tellDoubledTerm(term: string, place: Place, build: ModuleBuild): void {
  // `IT` is another term than `it`.
  const key = term === term.toUpperCase() ? term : foldCase(term)
  const first = build.terms.get(key)
  const line = place.position?.start.line ?? 1
  if (first === undefined) build.terms.set(key, `${place.file}:${line}`)
  else build.report('term-duplicate', {term, first}, place)
}

function trimStart(nodes: readonly PhrasingContent[], pattern: RegExp): PhrasingContent[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return [...nodes]
  const value = first.value.replace(pattern, '')
  return value === '' ? rest : [{...first, value}, ...rest]
}

const nouns: Readonly<Record<string, string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  table: 'table',
  code: 'code block',
  blockquote: 'quotation',
  html: 'raw HTML',
  thematicBreak: 'rule'
}

/**
 * Call a block by a name that authors know.
 *
 * @param node The block as parsed.
 * @returns Such as `paragraph`.
 */
export function nounOf(node: Paragraph | List | Blockquote | RootContent | Inline): string {
  return node.type === 'containerDirective' ? `fence \`${node.name}\`` : (nouns[node.type] ?? 'text')
}
