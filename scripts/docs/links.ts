/** A link of a Markdown text to something in this repository: a path, a heading (`#…`), or both. */
export type Link = { readonly target: string; readonly line: number };

/** The lines of a Markdown text that are prose: code blocks are empty lines here. */
const proseOf = (markdown: string): string[] => {
  let inCode = false;
  return markdown.split('\n').map((line) => {
    const fence = /^\s*```/.test(line);
    if (fence) inCode = !inCode;
    return fence || inCode ? '' : line;
  });
};

/** The links that stay in the repository; what stands in code or leads to another site is none. */
export const linksOf = (markdown: string): Link[] =>
  proseOf(markdown).flatMap((text, index) =>
    [...text.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(([^()\s]+)\)/g)]
      .map(([, target = '']) => ({ target, line: index + 1 }))
      .filter(({ target }) => !/^[a-z]+:/.test(target)),
  );

/** What can stand after `#`: the headings as GitHub spells them in addresses. */
export const anchorsOf = (markdown: string): string[] => {
  const seen = new Map<string, number>();
  return proseOf(markdown).flatMap((line) => {
    const title = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
    if (title === undefined) return [];
    const slug = title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return [before === 0 ? slug : `${slug}-${before}`];
  });
};
