export type {
  AcceptedNumber,
  AcceptedText,
  ChoiceFacts,
  ClozeFacts,
  CompletionRule,
  EssayFacts,
  GapFacts,
  MatchingFacts,
  MultipleFacts,
  Navigation,
  NumberFacts,
  NumericFacts,
  OrderingFacts,
  PlayerCourse,
  PlayerPage,
  PlayerQuestion,
  PlayerQuestionBase,
  PlayerQuestionByKind,
  PlayerQuestionKind,
  PlayerQuiz,
  ShortFacts,
  SingleFacts,
  TrueFalseFacts,
  TypedFacts,
  WordsLanguage
} from './contract.ts'
export {mostObjectives} from './lms/objectives.ts'
export {isUnspaced, wordsOf} from './search/fold.ts'
export {writeSearchFile} from './search/write-search-file.ts'
export {playerScript, playerStylesheet} from './generated/assets.ts'
export {assignKeys, scramble} from './state/hash.ts'
export {measureState} from './state/largest-state.ts'
export type {StateDemand} from './state/largest-state.ts'
export {shareRoom} from './state/share-room.ts'
export {encodeText} from './state/text.ts'
export {sharedUnit} from './questions/typed-number.ts'
