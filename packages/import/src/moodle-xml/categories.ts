/** What may stand before the names: a context, and the category above all (Moodle 4.5, `create_category_path`). */
const context = /^\$[a-z0-9]+\$$/u

/**
 * Read the path of a category.
 *
 * @param text Such as `$course$/top/Soil/Compost`; a slash in a name is doubled.
 * @returns Names from the top down.
 */
export function readCategoryPath(text: string): readonly string[] {
  // A noncharacter, which XML cannot hold, keeps the doubled slashes.
  const names = text
    .replaceAll('//', '\uFFFF')
    .split('/')
    .map(name =>
      name
        .replaceAll('\uFFFF', '/')
        .replace(/<[^<>]*>/gu, '')
        .replace(/\s+/gu, ' ')
        .trim()
    )
  const rest = context.test(names[0] ?? '') ? names.slice(1) : names
  return (rest[0] === 'top' ? rest.slice(1) : rest).filter(name => name !== '')
}
