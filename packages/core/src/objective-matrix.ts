import type {Course, Module, Objective, Section} from './model.ts'
import {contents, questionsOf, type PlacedQuestion} from './traverse.ts'

/** A section where it stands. */
export interface PlacedSection {
  readonly section: Section
  readonly module: Module
}

/** What an objective may lack: a section that teaches it, a question that assesses it. */
export type ObjectiveGap = 'untaught' | 'unassessed'

/** An objective, and what the course does for it. */
export interface ObjectiveRow {
  readonly objective: Objective
  /** Where it is declared. */
  readonly module: Module
  /** Sections that name it, in reading order. */
  readonly taught: readonly PlacedSection[]
  /** Questions that name it, in reading order. */
  readonly assessed: readonly PlacedQuestion[]
  readonly gaps: readonly ObjectiveGap[]
}

/** Objectives against what teaches and what assesses them. */
export interface ObjectiveMatrix {
  /** Whether any section says what it teaches; where none does, no objective is called untaught. */
  readonly teachingTold: boolean
  /** In the order in which they are declared. */
  readonly rows: readonly ObjectiveRow[]
}

/**
 * Tell which sections teach each objective of a course, and which questions assess it.
 *
 * @param course The course.
 * @returns A row for each objective.
 */
export function objectiveMatrix(course: Course): ObjectiveMatrix {
  const modules = contents(course)
  const sections = modules.flatMap(module => module.sections.map(section => ({section, module})))
  const questions = questionsOf(modules)
  const teachingTold = sections.some(({section}) => section.objectives.length > 0)
  const rows = modules.flatMap(module =>
    module.objectives.map((objective): ObjectiveRow => {
      const taught = sections.filter(({section}) => section.objectives.includes(objective.id))
      const assessed = questions.filter(({question}) => question.objectives.includes(objective.id))
      const gaps: ObjectiveGap[] = []
      if (teachingTold && taught.length === 0) gaps.push('untaught')
      if (assessed.length === 0) gaps.push('unassessed')
      return {objective, module, taught, assessed, gaps}
    })
  )
  return {teachingTold, rows}
}
