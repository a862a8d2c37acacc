import {asciiId, memoryFolder, parseCourse} from '@silabus/core'
import {createRenderer, speak, toHtml} from '@silabus/html'

const {course} = parseCourse(
  memoryFolder({'course.md': '# Soil\n\nGood *soil*.[^1]\n\n[^1]: So they say.\n'})
)
for (const module of course.modules) {
  const renderer = createRenderer({
    module,
    words: speak(course.lang).words,
    lang: course.lang,
    idPrefix: `${asciiId(module.id)}-`,
    anchor: asciiId,
    href: target => `#${asciiId(target)}`,
    assetUrl: asset => asset.path,
    headingLevel: 3,
    notes: 'list',
    epub: false,
    inlineStyles: false,
    wrapTables: true,
    fold: true,
    newWindow: false,
    lazy: true,
    question: () => [],
    gap: () => [],
    quiz: (quiz, {blocks}) => blocks(quiz.children)
  })
  const text = module.sections.flatMap(section => renderer.blocks(section.children))
  console.log(toHtml([...text, ...renderer.footnotes()]))
}
