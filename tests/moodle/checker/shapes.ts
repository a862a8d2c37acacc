/** How often an element stands in another: once, at most once, any number of times, at least once, at least twice. */
export type Count = '1' | '?' | '*' | '1+' | '2+'

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
const typed = {attributes: ['fraction', 'format'], children: {text: '1', feedback: '?'}} as const
const rich: Shape = {attributes: ['format'], children: {text: '1', file: '*'}}

/** What every question has but its points: those of a cloze are the points of its gaps. */
const ungraded = {
  name: '1',
  questiontext: '1',
  generalfeedback: '1',
  penalty: '1',
  idnumber: '1',
  tags: '?'
} as const
const common = {...ungraded, defaultgrade: '1'} as const
const combined = {correctfeedback: '1', partiallycorrectfeedback: '1', incorrectfeedback: '1'} as const

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
    ...combined,
    shownumcorrect: '?',
    answer: '2+',
    hint: '*'
  },
  truefalse: {...common, answer: '2+', hint: '*'},
  shortanswer: {...common, usecase: '1', answer: '1+', hint: '*'},
  numerical: {
    ...common,
    answer: '1+',
    unitgradingtype: '1',
    unitpenalty: '1',
    showunits: '1',
    unitsleft: '1',
    units: '?',
    hint: '*'
  },
  matching: {
    ...common,
    ...combined,
    shuffleanswers: '1',
    shownumcorrect: '?',
    subquestion: '2+',
    hint: '*'
  },
  // Without `shownumcorrect` the import ends with an error of the database.
  ordering: {
    ...common,
    ...combined,
    layouttype: '1',
    selecttype: '1',
    selectcount: '1',
    gradingtype: '1',
    showgrading: '1',
    numberingstyle: '1',
    shownumcorrect: '1',
    answer: '2+',
    hint: '*'
  },
  cloze: {...ungraded, hint: '*'},
  gapselect: {
    ...common,
    shuffleanswers: '1',
    ...combined,
    shownumcorrect: '?',
    selectoption: '1+',
    hint: '*'
  },
  ddwtos: {...common, shuffleanswers: '1', ...combined, shownumcorrect: '?', dragbox: '1+', hint: '*'},
  // Hints of an essay are not read.
  essay: {
    ...common,
    responseformat: '1',
    responserequired: '1',
    responsefieldlines: '1',
    minwordlimit: '?',
    maxwordlimit: '?',
    attachments: '1',
    attachmentsrequired: '1',
    maxbytes: '1',
    filetypeslist: '1',
    graderinfo: '1',
    responsetemplate: '1'
  }
}

/** What elements hold in questions of one type, where that differs. */
export const elementsOf: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  shortanswer: {answer: typed},
  numerical: {answer: {...typed, children: {...typed.children, tolerance: '1'}}},
  matching: {
    subquestion: {attributes: ['format'], children: {text: '1', file: '*', answer: '1'}},
    answer: plain
  },
  ordering: {
    answer: {attributes: ['fraction', 'format'], children: {text: '1', file: '*'}},
    shownumcorrect: leaf
  }
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
  usecase: leaf,
  tolerance: leaf,
  unitgradingtype: leaf,
  unitpenalty: leaf,
  showunits: leaf,
  unitsleft: leaf,
  units: {children: {unit: '1+'}},
  unit: {children: {multiplier: '1', unit_name: '1'}},
  multiplier: leaf,
  unit_name: leaf,
  layouttype: leaf,
  selecttype: leaf,
  selectcount: leaf,
  gradingtype: leaf,
  showgrading: leaf,
  numberingstyle: leaf,
  responseformat: leaf,
  responserequired: leaf,
  responsefieldlines: leaf,
  minwordlimit: leaf,
  maxwordlimit: leaf,
  attachments: leaf,
  attachmentsrequired: leaf,
  maxbytes: leaf,
  filetypeslist: leaf,
  graderinfo: rich,
  responsetemplate: {attributes: ['format'], children: {text: '1'}},
  clearwrong: empty,
  selectoption: {children: {text: '1', group: '1'}},
  dragbox: {children: {text: '1', group: '1', infinite: '?'}},
  group: leaf,
  infinite: empty,
  tags: {children: {tag: '*'}},
  tag: plain,
  text: leaf,
  file: {attributes: ['name', 'path', 'encoding'], text: true}
}
