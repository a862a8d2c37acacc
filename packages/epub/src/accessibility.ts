import type {Words} from '@silabus/html'
import type {Survey} from './survey.ts'

/** A property of the package document and its value. */
export type AccessibilityProperty = readonly [property: string, value: string]

/**
 * Say what readers with a disability must know, as found in the course (EPUB Accessibility 1.1, 2.2; the values are
 * those of the Schema.org Accessibility Properties for Discoverability Vocabulary).
 *
 * Says nothing about conformance: that is a claim by someone who has evaluated the book, see `conformityGaps`.
 *
 * @param found What the course holds.
 * @returns Properties in order, without the summary.
 */
export function accessibilityProperties(found: Survey): readonly AccessibilityProperty[] {
  const {pictures, described, audio, video, transcribed, captioned, moving, formulas, pageMarks} = found
  const modes = ['textual', ...(pictures || video ? ['visual'] : []), ...(audio || video ? ['auditory'] : [])]
  const sufficient = [
    ...(modes.length > 1 ? [modes.join(',')] : []),
    ...(described && transcribed ? ['textual'] : [])
  ]
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    ...(pictures && described ? ['alternativeText'] : []),
    ...(formulas ? ['MathML'] : []),
    ...(pageMarks ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ...((audio || video) && transcribed ? ['transcript'] : []),
    ...(video && captioned ? ['closedCaptions'] : [])
  ]
  return [
    ...modes.map((mode): AccessibilityProperty => ['schema:accessMode', mode]),
    ...sufficient.map((set): AccessibilityProperty => ['schema:accessModeSufficient', set]),
    ...features.map((feature): AccessibilityProperty => ['schema:accessibilityFeature', feature]),
    ['schema:accessibilityHazard', moving || audio ? 'unknown' : 'none']
  ]
}

/**
 * Say the same in sentences.
 *
 * @param found What the course holds.
 * @param words In which language.
 * @returns The accessibility summary.
 */
export function accessibilitySummary(found: Survey, words: Words): string {
  const {text, pictures, picturesWithout, recordings, recordingsWithout, hazards} = words.book.accessibility
  return [
    text,
    ...(found.pictures ? [found.described ? pictures : picturesWithout] : []),
    ...(found.audio || found.video ? [found.transcribed ? recordings : recordingsWithout] : []),
    ...(found.moving ? [hazards] : [])
  ].join(' ')
}

/**
 * Say why a book cannot conform to WCAG 2.2, level AA (1.1.1, 1.2.1, 1.2.2), whoever claims that it does.
 *
 * @param found What the course holds.
 * @returns What is missing; empty where nothing speaks against the claim.
 */
export function conformityGaps({described, transcribed, captioned}: Survey): readonly string[] {
  return [
    ...(described ? [] : ['pictures without a description']),
    ...(transcribed ? [] : ['recordings without a transcript']),
    ...(captioned ? [] : ['films without captions'])
  ]
}
