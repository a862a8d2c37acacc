import {exportCourse, memoryFolder, parseCourse} from '@silabus/core'
import {html} from '@silabus/web'

const parsed = parseCourse(
  memoryFolder({
    'course.md':
      '---\nid: garden\ntitle: Growing vegetables\nlang: en\n---\n\n'
      + '# Soil {#soil}\n\n:::question{#feeds}\n\nWhat feeds a plant?\n\n- [x] Compost\n- [ ] Gravel\n\n:::\n'
  })
)
const {tree, messages} = exportCourse(parsed, html, {now: new Date(0), generator: '0.1.0'})
for (const path of tree?.entries.keys() ?? []) console.log(path)
for (const {line, reason} of [...parsed.messages, ...messages]) console.log(line, reason)
