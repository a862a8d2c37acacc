/**
 * Tell whether whoever reads one language aloud reads the other one too: both have the same primary subtag and the
 * same script. Regions make no difference.
 *
 * @param one BCP 47 tag; a script that it does not name is the usual one (Unicode CLDR, likely subtags).
 * @param other Another one.
 * @returns `true` for `id` and `in`, `pt` and `pt-BR`, `zh` and `zh-SG`; `false` for `zh` and `zh-TW`.
 */
export function sameLanguage(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map(tag => new Intl.Locale(tag).maximize())
  return mine?.language === theirs?.language && mine?.script === theirs?.script
}
