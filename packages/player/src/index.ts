export type {
  ChoiceFacts,
  CompletionRule,
  MultipleFacts,
  PlayerCourse,
  PlayerPage,
  PlayerQuestion,
  PlayerQuestionBase,
  PlayerQuestionByKind,
  PlayerQuestionKind,
  PlayerQuiz,
  SingleFacts,
  TrueFalseFacts,
  WordsLanguage
} from './contract.ts'
export {playerScript, playerStylesheet} from './generated/assets.ts'
export {assignKeys} from './state/hash.ts'
export {measureState} from './state/largest-state.ts'
export type {StateDemand} from './state/largest-state.ts'
