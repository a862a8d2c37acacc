import type {Module} from '../model.ts'
import {nearest} from '../nearest.ts'
import type {CourseBuild} from './context.ts'

/**
 * Tell objectives that nobody declares, and those that nothing assesses.
 *
 * @param modules Every module, the introduction included.
 * @param build What the course shares.
 */
export function checkObjectives(modules: readonly Module[], build: CourseBuild): void {
  const declared = new Map(
    modules.flatMap(module => module.objectives.map(objective => [objective.id, {objective, module}]))
  )
  const assessed = new Set<string>()
  for (const {id, by, place} of build.objectiveUses) {
    if (!declared.has(id)) {
      if (!build.brokenObjectives.has(bareCode(id)))
        build.report('objective-unknown', {id, near: nearest(id, declared.keys())}, place)
    } else if (by === 'question') assessed.add(id)
  }
  for (const [id, {objective, module}] of declared) {
    if (!assessed.has(id) && !build.brokenObjectives.has(bareCode(id)))
      build.report('objective-unassessed', {id}, {file: module.file, position: objective.position})
  }
}

/**
 * Write the code of an objective as authors mean it, however they wrote it.
 *
 * @param code Such as `TP 1`.
 * @returns Such as `tp1`.
 */
export function bareCode(code: string): string {
  return code.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}
