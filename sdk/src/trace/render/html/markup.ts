/** HTML or SVG that is safe to write into a page as it is. Only {@link markup} makes one. */
export type Markup = { readonly markup: string };

type Value = string | number | Markup | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const written = (value: Value): string => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
  return 'markup' in value ? value.markup : value.map((part) => part.markup).join('');
};

/**
 * A template whose literal parts are markup and whose values are text, which cannot become markup whatever a bundle holds:
 * names in it come from strangers. Values that are markup themselves stay so. Attribute values need their quotes.
 */
export const markup = (literals: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: literals.reduce((text, literal, index) => `${text}${written(values[index - 1] ?? '')}${literal}`),
});

export const NOTHING: Markup = { markup: '' };
