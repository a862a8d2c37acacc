/** Forms of what is counted, by plural category (CLDR); `{n}` stands for the count. A category without one has `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>

/** Writes numbers, and words beside them, as a language does. */
export interface Counting {
  /** In the digits 0 to 9, unparted and not rounded, with the decimal mark of the language. */
  readonly number: (value: number) => string
  readonly counted: (count: number, forms: PluralForms) => string
}

/**
 * Make what counts in a language.
 *
 * @param lang BCP 47 tag.
 * @returns Its numbers and plural forms.
 */
export function createCounting(lang: string): Counting {
  // Made where they are first needed: most commands speak no language, and none speaks all.
  let format: Intl.NumberFormat | undefined
  let rules: Intl.PluralRules | undefined
  const number = (value: number): string => {
    format ??= new Intl.NumberFormat(lang, {
      numberingSystem: 'latn',
      useGrouping: false,
      maximumFractionDigits: 20
    })
    return format.format(value)
  }
  return {
    number,
    counted(count, forms) {
      rules ??= new Intl.PluralRules(lang)
      return (forms[rules.select(count)] ?? forms.other).replace('{n}', number(count))
    }
  }
}
