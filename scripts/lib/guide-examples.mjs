/**
 * A course that a page of the guide shows, and what Silabus has to say of it.
 *
 * @typedef {object} GuideExample
 * @property {Record<string, string>} files Files of the course, by path.
 * @property {string[]} says Rules that it trips, `target-loss EPUB` where a target is named; usually none.
 */

const part = /^(`{3,})(\w+) (\S+)\n(.*?)^\1$|^Silabus says: (.*?)\n\n/gmsu
const rule = /\[([a-z-]+)\]\([^)]*\)(?: for ([\w. -]*\w))?/gu

/**
 * Read the courses on a page of the guide.
 *
 * A fence whose info string is a language and `course.md` begins a course; fences with other paths after it are
 * further files of it. A paragraph that begins with “Silabus says:” names the rules that it trips.
 *
 * @param {string} page Text of the page.
 * @returns {GuideExample[]} Its courses, in order.
 */
export function guideExamples(page) {
  /** @type {GuideExample[]} */
  const examples = []
  for (const [, , , path, content = '', said] of `${page}\n\n`.matchAll(part)) {
    if (path === 'course.md') examples.push({files: {}, says: []})
    const example = examples.at(-1)
    if (example === undefined) continue
    if (said === undefined) example.files[path ?? ''] = content
    else {
      example.says = [...said.matchAll(rule)].map(([, id = '', target]) =>
        target === undefined ? id : `${id} ${target}`
      )
    }
  }
  return examples
}
