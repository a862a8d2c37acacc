export {createRenderer} from './create-renderer.ts'
export {element, text} from './element.ts'
export type {Content} from './element.ts'
export {chosenCodeRules} from './code/roles.ts'
export {createLeveller} from './heading-levels.ts'
export {dateElement, licenseLink} from './imprint.ts'
export type {ProseContext, Renderer} from './renderer.ts'
export {objectivesPage} from './objectives/objectives-page.ts'
export {toHtml, toXhtml} from './serialize.ts'
export {stylesheet} from './stylesheet.ts'
export {speak, studyTime} from './words/index.ts'
export type {PlayerWords, Speech, Words} from './words/index.ts'
export {
  gapsOf,
  ownLanguage,
  partsOf,
  printerOf,
  printGap,
  questionLoss,
  quizLoss,
  quizRules,
  spoken,
  within,
  withEnd
} from './questions/index.ts'
export type {
  AskedQuestion,
  PrintedCourse,
  Printer,
  PrintLoss,
  QuestionParts,
  QuestionPlace
} from './questions/index.ts'
export {
  captionOf,
  checklist,
  illustrationLists,
  illustrationsOf,
  studyOf,
  worksList,
  worksOf
} from './study/index.ts'
export type {Citation, Illustration, IllustrationList, Study, Way, Work, WrittenText} from './study/index.ts'
