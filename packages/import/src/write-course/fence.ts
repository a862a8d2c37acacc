import type {Inline} from '@silabus/core'
import type {RootContent} from 'mdast'
import type {Parent} from 'unist'

/** A fence of colons, as it is written: core's parser has no way back. */
export interface Fence extends Parent {
  readonly type: 'fence'
  readonly name: string
  /** Its label, empty if it has none. */
  readonly label: readonly Inline[]
  /** In order; `id` is written `#…`. */
  readonly attributes: readonly (readonly [name: string, value: string])[]
  children: CourseContent[]
}

/** What a file of a course is made of. */
export type CourseContent = RootContent | Fence

/**
 * Make a fence.
 *
 * @param name Its name.
 * @param attributes In order; those without a value are left out.
 * @param children What it holds.
 * @param label Its label.
 * @returns The fence.
 */
export function fence(
  name: string,
  attributes: readonly (readonly [name: string, value: string | undefined])[],
  children: readonly CourseContent[],
  label: readonly Inline[] = []
): Fence {
  return {
    type: 'fence',
    name,
    label,
    attributes: attributes.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
    children: [...children]
  }
}

/**
 * Spell the attributes of a fence.
 *
 * @param attributes In order.
 * @returns Such as `{#soil-1 points="2"}`; nothing where there are none.
 */
export function spellAttributes(attributes: Fence['attributes']): string {
  if (attributes.length === 0) return ''
  const words = attributes.map(([name, value]) => {
    if (name === 'id') return `#${value}`
    return /^[\p{L}\p{N}._-]+$/u.test(value) ? `${name}=${value}` : `${name}="${quotable(value)}"`
  })
  return `{${words.join(' ')}}`
}

function quotable(value: string): string {
  return value.replace(/\s+/gu, ' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
