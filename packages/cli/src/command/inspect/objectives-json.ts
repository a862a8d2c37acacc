import {plainText, type Course, type CourseNode, type Module, type ObjectiveMatrix} from '@silabus/core'

/**
 * Tell objectives against what teaches and what assesses them to a program.
 *
 * @param course The course.
 * @param matrix Its matrix.
 * @returns Plain JSON; `file` and `line` say where each thing stands.
 */
export function objectivesJson(course: Course, {rows, teachingTold}: ObjectiveMatrix): object {
  return {
    course: course.id,
    teachingTold,
    objectives: rows.map(({objective, module, taught, assessed, gaps}) => ({
      id: objective.id,
      text: plainText(objective.children),
      module: module.id,
      ...place(module, objective.position),
      gaps,
      taught: taught.map(({section, module}) => ({
        section: section.id,
        title: section.title ?? null,
        module: module.id,
        ...place(module, section.position)
      })),
      assessed: assessed.map(({question, quiz, section, module}) => ({
        question: question.id,
        kind: question.kind,
        points: question.points,
        quiz: quiz?.id ?? null,
        section: section.id,
        module: module.id,
        ...place(module, question.position)
      }))
    }))
  }
}

function place({file}: Module, position: CourseNode['position']): {file: string; line: number} {
  return {file, line: position?.start.line ?? 1}
}
