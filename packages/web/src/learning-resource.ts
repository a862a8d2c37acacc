import {contents, plainText, type Course} from '@silabus/core'

/**
 * Describe a course for search engines and catalogues, in the terms of schema.org that come from LRMI: what it teaches,
 * to whom it belongs, how long it takes.
 *
 * @param course The course.
 * @returns JSON-LD that no HTML parser can take for the end of its element, and that holds no `&`.
 */
export function learningResource(course: Course): string {
  const teaches = course.modules.flatMap(module => module.objectives).map(({children}) => plainText(children))
  const told = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: course.title,
    alternativeHeadline: course.subtitle,
    description: course.description,
    inLanguage: course.lang,
    author: listed(course.authors.map(name => ({'@type': 'Person', name}))),
    keywords: listed(course.keywords),
    license: course.license,
    version: course.version,
    datePublished: course.date,
    learningResourceType: 'course',
    teaches: listed(teaches),
    hasPart: listed(
      contents(course)
        .filter(module => module !== course.introduction)
        .map(({title, description, duration}) => ({
          '@type': 'LearningResource',
          name: title,
          description,
          timeRequired: duration
        }))
    )
  }
  return JSON.stringify(told).replace(/</gu, '\\u003c').replace(/&/gu, '\\u0026')
}

function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items
}
