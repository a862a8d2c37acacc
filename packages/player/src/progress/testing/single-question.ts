import type {PlayerQuestion} from '../../contract.ts'

/**
 * Make a question of which the first of two options is right.
 *
 * @param id Its id.
 * @param key Its key in the state.
 * @param points Its points.
 * @returns The question.
 */
export function singleQuestion(id: string, key: number, points = 1): PlayerQuestion {
  return {
    kind: 'single',
    id,
    key,
    points,
    objectives: [],
    reported: true,
    weights: [100, 0],
    shuffle: false
  }
}
