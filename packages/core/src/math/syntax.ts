import {mathFromMarkdown} from 'mdast-util-math'
import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown'
import {math} from 'micromark-extension-math'
import {factorySpace} from 'micromark-factory-space'
import type {Code, Construct, Extension, State, TokenizeContext} from 'micromark-util-types'

const dollar = 36
const backslash = 92

/**
 * Read `$…$` and `$$…$$` as formulas, so that an amount of money stays text where it can be told.
 *
 * @returns Extensions of the parser and of the tree that it makes.
 */
export function mathSyntax(): {micromark: Extension; fromMarkdown: FromMarkdownExtension} {
  const {flow, text} = math()
  const [block] = [flow?.[dollar]].flat()
  const [inline] = [text?.[dollar]].flat()
  if (block === undefined || inline === undefined)
    throw new Error('micromark-extension-math no longer has its two constructs')
  return {
    micromark: {flow: {[dollar]: loneDollars(block)}, text: {[dollar]: noMoney(inline)}},
    fromMarkdown: mathFromMarkdown()
  }
}

/**
 * Let a block begin only with a line of nothing but dollars. With words after them it is a formula in a paragraph,
 * `$$ a = b` here and `$$` at the end of a later line, which as a block would take in all that follows.
 */
function loneDollars(construct: Construct): Construct {
  const line: Construct = {
    partial: true,
    tokenize(effects, ok, nok) {
      const end: State = code => (code === null || code < 0 ? ok(code) : nok(code))
      const sequence: State = code => {
        if (code === dollar) {
          effects.consume(code)
          return sequence
        }
        effects.exit('mathFlowFenceSequence')
        return factorySpace(effects, end, 'whitespace')(code)
      }
      return code => {
        effects.enter('mathFlowFenceSequence')
        return sequence(code)
      }
    }
  }
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      return effects.check(line, construct.tokenize.call(this, effects, ok, nok), nok)
    }
  }
}

/** What may follow a formula that ends in a blank: nothing, white space, or punctuation that ends something. */
const ends = /[\s\p{Pe}\p{Pf}.,;:!?'"]/u

/**
 * Leave amounts alone: in `$5 dan $10`, what would end the formula begins the next amount. A dollar ends a formula
 * unless it is escaped, a digit follows, or it stands between a blank and a word.
 */
function noMoney(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const start = this.now()
      let ended = false
      let escaped = false
      const read: State = code => {
        ended = true
        const written = this.sliceSerialize({start, end: this.now()})
        return isMoney(written, code) ? nok(code) : ok(code)
      }
      const fail: State = code => {
        ended = true
        return nok(code)
      }
      const withEscapes = (state: State): State => {
        return code => {
          const isSign = escaped && code === dollar
          escaped = !escaped && code === backslash
          // Behind a backslash the construct reads letters of the formula, and this is one more.
          if (isSign) effects.consume(code)
          const next = isSign ? state : state(code)
          return ended || next === undefined ? next : withEscapes(next)
        }
      }
      return withEscapes(construct.tokenize.call(this, effects, read, fail))
    }
  }
}

function isMoney(written: string, next: Code): boolean {
  if (next === null || next < 0 || written.startsWith('$$')) return false
  const following = String.fromCodePoint(next)
  return (
    /\d/u.test(following)
    || (/[^\s$]\s+\$$/u.test(written) && !/^\$\s/u.test(written) && !ends.test(following))
  )
}
