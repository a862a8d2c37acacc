/**
 * Round to two decimals, half up, whatever binary fractions did.
 *
 * @param value A percentage or points.
 * @returns The rounded value.
 */
export function round(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100
}
