/** How often an element stands in another: once, at most once, any number of times, at least twice. */
export type Count = '1' | '?' | '*' | '2+'

/** What an element may hold. */
export interface Shape {
  readonly attributes?: readonly string[]
  readonly children?: Readonly<Record<string, Count>>
  /** Whether it holds text of its own. */
  readonly text?: true
}

const leaf: Shape = {text: true}
const empty: Shape = {}
const plain: Shape = {children: {text: '1'}}
const rich: Shape = {attributes: ['format'], children: {text: '1', file: '*'}}

const common = {
  name: '1',
  questiontext: '1',
  generalfeedback: '1',
  defaultgrade: '1',
  penalty: '1',
  idnumber: '1',
  tags: '?'
} as const

/** What a `<question>` of each type holds (Moodle 4.5, question/format/xml/format.php). */
export const questions: Readonly<Record<string, Readonly<Record<string, Count>>>> = {
  category: {category: '1', info: '1', idnumber: '1'},
  description: common,
  multichoice: {
    ...common,
    single: '1',
    shuffleanswers: '1',
    answernumbering: '1',
    showstandardinstruction: '1',
    correctfeedback: '1',
    partiallycorrectfeedback: '1',
    incorrectfeedback: '1',
    shownumcorrect: '?',
    answer: '2+',
    hint: '*'
  },
  truefalse: {...common, answer: '2+', hint: '*'}
}

/** What every other element holds. */
export const elements: Readonly<Record<string, Shape>> = {
  name: plain,
  category: plain,
  info: {attributes: ['format'], children: {text: '1'}},
  idnumber: leaf,
  questiontext: rich,
  generalfeedback: rich,
  correctfeedback: rich,
  partiallycorrectfeedback: rich,
  incorrectfeedback: rich,
  feedback: rich,
  hint: {attributes: ['format'], children: {text: '1', file: '*', shownumcorrect: '?', clearwrong: '?'}},
  answer: {attributes: ['fraction', 'format'], children: {text: '1', file: '*', feedback: '?'}},
  defaultgrade: leaf,
  penalty: leaf,
  single: leaf,
  shuffleanswers: leaf,
  answernumbering: leaf,
  showstandardinstruction: leaf,
  shownumcorrect: empty,
  clearwrong: empty,
  tags: {children: {tag: '*'}},
  tag: plain,
  text: leaf,
  file: {attributes: ['name', 'path', 'encoding'], text: true}
}
