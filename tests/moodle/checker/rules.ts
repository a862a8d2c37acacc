/**
 * Every rule, with what becomes of a file that breaks it. All are told from Moodle's side (Moodle 4.5 and 5.0:
 * question/format/xml/format.php, question/format.php, lib/xmlize.php, question/type).
 */
export const rules = {
  // The file
  declaration: 'The file is UTF-8, says so, and begins with nothing else.',
  'well-formed': 'What is not well-formed ends the import, or just ends the file there.',
  root: 'The root is `<quiz>`.',
  'questions-present': 'A file without a question ends the import with an error of PHP.',
  'type-known': 'An unknown type stops the import.',
  'element-known': 'An element that Moodle doesn’t read is lost without a word.',
  'element-count':
    'A missing element gets a default or ends the import; of a second one only the first is read.',
  'attribute-known': 'An attribute that Moodle doesn’t read is lost.',
  'attribute-present':
    'Without its format a text has that of another; without its fraction an answer is wrong.',
  'text-expected': 'Text beside elements is lost.',

  // Texts
  'text-cdata': 'Outside CDATA a text falls apart at each entity, and pieces of white space vanish.',
  'text-split': 'White space between two sections of CDATA vanishes.',
  'text-trimmed': 'White space at the ends of a text is lost.',
  'text-control': 'Control characters are refused.',
  'format-html': 'What was written as HTML is read as another format.',

  // HTML, which Moodle neither cleans nor changes
  'html-syntax': 'Broken HTML breaks the page around it.',
  'html-language': 'Moodle’s page speaks the language of the site: each text has to say its own.',
  'html-forbidden': 'Scripts, frames, forms and fields take part in Moodle’s own page.',
  'html-address': 'A relative address leads nowhere.',
  'html-data': 'A picture as `data:` bloats database and backups.',
  'html-alternative': 'A picture without alternative says nothing to those who don’t see it.',
  'html-paragraph': 'Moodle takes apart the paragraphs of a choice, and only those without attributes.',
  'html-id-repeated': 'Moodle repeats a choice as the right answer, with the ids in it.',
  'html-id-distinct': 'Questions may stand on one page: a link would lead to the first with an id.',
  'media-controls': 'Without controls nobody can play a recording.',
  'media-source': 'A player without a source plays nothing.',
  'math-markup': 'What is no MathML in a formula is shown as plain letters.',
  'math-tex': 'A formula in TeX that markup divides is not found by the filter.',

  // Files
  'file-name': 'Moodle takes signs out of a name, and links to it are dead.',
  'file-path': 'A path that doesn’t start and end with a slash ends the import.',
  'file-encoding': 'Moodle reads every file as base64.',
  'file-content': 'Moodle stores what it makes of broken base64, or an empty file.',
  'file-distinct': 'Of two files of one name in one element, the second is lost.',
  'file-used': 'A file that nothing refers to is stored all the same.',
  'file-carried': 'Moodle keeps the files of each element apart: without its own an element shows none.',

  // What every question has
  'name-present': 'A blank name is stored, and nobody finds the question.',
  'name-length': 'A long name is cut, that of a category ends the import.',
  'name-tags': 'Moodle strips what it takes for tags.',
  'name-line': 'Moodle joins the lines of a name.',
  'idnumber-present': 'Without an idnumber no later edition finds its question.',
  'idnumber-length': 'More than 100 characters end the import.',
  'idnumber-ascii': 'An idnumber is plain ASCII without blanks, so that every database compares it alike.',
  'idnumber-distinct': 'A question loses an idnumber that is taken; a category ends the import.',
  'grade-number': 'What is no NUMBER(12, 7) ends the import.',
  'grade-worth': 'A question that is worth nothing counts for nobody; a description always does.',
  'penalty-fraction': 'A penalty is a part of 1: a percentage is stored as it is.',
  'stem-present': 'A question without text asks nothing.',
  'tags-present': 'An empty list of tags says nothing.',
  'tag-name': 'A tag is a line of at most 255 characters, from which Moodle takes `<` and `>`.',
  'tag-distinct': 'Tags that differ in case alone are one.',
  'hint-present': 'An empty hint is a try more without one.',
  'setting-value':
    'A value that Moodle doesn’t know becomes another, or an error whenever the question is shown.',
  'combined-feedback': 'Missing feedback stays empty: Moodle’s form fills it in, its import does not.',
  'answer-present': 'An empty answer is dropped.',
  'answer-distinct': 'Of two answers that are alike one is wrong, or never reached.',
  'feedback-present': 'Empty feedback says nothing.',
  'fraction-known': 'Moodle refuses a fraction that is not in its list.',

  // Choices
  'single-right': 'One choice has exactly one right answer, worth all; else full marks are impossible.',
  'multiple-total': 'Right choices add up to all; else full marks are impossible.',
  'numbering-letters': 'The alphabet ends at 26.',
  'count-of-one': 'The number of right choices is always one.',
  'truefalse-answers': 'The answers are `true` and `false`, in lower case; else Moodle goes by their order.',
  'truefalse-right': 'Exactly one is right; else Moodle takes true or the last.',
  'truefalse-feedback': 'Each answer has feedback, be it empty.',
  'truefalse-format': 'The answers are codes and no HTML.',

  // Answers that are typed
  'typed-best': 'Without an answer worth all, the import ends or full marks are impossible.',
  'typed-format': 'The answers are plain text.',
  'typed-reach': 'Nothing reaches an answer after the one that anything fits.',
  'number-form': 'A comma is dropped (`3,14` is 314), a slash begins a unit, words end the import.',
  'tolerance-form': 'A tolerance that is no number is stored all the same.',
  'units-shown': 'Units that are not asked for, or asked for and not there.',
  'units-graded': 'Without units nothing can be taken away for them.',
  'unit-name': 'A unit has 1 to 50 characters without blanks, which are taken out of what is typed.',
  'unit-distinct': 'Of two units of one name the second is never found.',
  'unit-first': 'Numbers are kept in the first unit.',
  'unit-multiplier': 'A multiplier of 0 makes all numbers one.',

  // Matching, ordering
  'matching-pairs': 'Fewer than two pairs are no question.',
  'matching-answer': 'At a blank answer the import stops and reports success.',
  'matching-length': 'More than 255 characters end the import.',
  'matching-markup': 'A menu shows no markup.',
  'matching-line': 'A menu shows one line.',
  'matching-distractor': 'A distractor that is a right answer, or there twice, is none.',
  'matching-order': 'Places that are not shuffled give an order away.',
  'ordering-all': 'Without `ALL` Moodle shows six of the items, or as many as it is told.',
  'ordering-count': 'More items than there are cannot be shown.',
  'ordering-place': 'Items stand in their right order.',

  // Gaps in the text of a cloze
  'cloze-gaps': 'A cloze without a gap stops the import.',
  'cloze-loose': 'What looks like a gap and is none is shown to learners, answers and all.',
  'cloze-weight': 'A gap that is worth nothing counts for nobody.',
  'cloze-right': 'A gap without a right answer stops the import.',
  'cloze-options': 'A menu of one option stops the import.',
  'cloze-answer': 'An empty answer cannot be typed.',
  'cloze-distinct': 'Of two answers that are alike one is wrong, or never reached.',
  'cloze-line': 'An answer is one line.',
  'cloze-start': 'White space before `=` or a percentage makes it part of the answer.',
  'cloze-escape': 'Only `\\}` and `\\#` are escapes: the backslash before another sign stays.',
  'cloze-file': 'The options of a menu have no files.',
  'cloze-tex': 'A bracket of a formula that is not escaped ends the gap.',
  'cloze-number': 'A comma is dropped (`0,5` is 5), and words are refused.',
  'cloze-tolerance': 'A tolerance that is no number is stored all the same.',
  'cloze-option': 'A menu shows no markup.',

  // Gaps that are filled from menus (`gapselect`) or with words that are dragged (`ddwtos`)
  'words-gaps': 'A text without `[[1]]` asks nothing.',
  'words-loose':
    'A number without a choice breaks the question; other words in `[[ ]]` are refused by Moodle’s form.',
  'words-choice': 'A blank choice is removed, and all after it get another number.',
  'words-distinct': 'Of two choices that are alike in one group only one is right.',
  'words-markup': 'A menu shows no markup; what is dragged shows words alone.',
  'words-line': 'A choice is one line.',
  'words-group': 'Moodle’s form knows 20 groups for menus and 8 for what is dragged.',
  'words-few': 'A gap with one choice asks nothing.',
  'words-unused': 'A choice in a group without a gap is never shown.',
  'words-infinite': 'A word that fills several gaps can be dragged only once, unless it is `<infinite/>`.',

  // Essays
  'essay-attachments': 'More files are required than allowed.',
  'essay-words': 'No text has at least more words than at most.',
  'essay-noinline': 'Without a field and without files nothing can be handed in.',

  // Categories
  'category-first': 'A question before the first category lands in another place than those after it.',
  'category-context':
    'Moodle knows `$course$`; another context is the current one, or a category of that name.',
  'category-mixed': 'Categories of several contexts fall into several banks.',
  'category-top': 'Paths begin at `top`, and no other category is called so: Moodle steps over it.',
  'category-path': 'A path without names makes no category.',
  'category-distinct': 'Two categories of one path are one, with the idnumber of the first.',
  'category-parent': 'A parent that Moodle makes by itself gets no idnumber, also not later.',
  'category-kept': 'A category keeps its first idnumber in further files.'
} as const

/** Name of a rule. */
export type RuleId = keyof typeof rules
