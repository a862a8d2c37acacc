import {memoryFolder, parseCourse} from '@silabus/core'

const {course, messages} = parseCourse(
  memoryFolder({
    'course.md':
      '---\nid: garden\ntitle: Growing vegetables\nlang: en\n---\n\n# Soil {#soil}\n\nSee [water](#watr).\n'
  })
)
for (const {file, line, column, severity, reason} of messages)
  console.log(`${file}:${line}:${column} ${severity} ${reason}`)
for (const {id, title} of course.modules) console.log(id, title)
