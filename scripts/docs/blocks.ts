/** A fenced code block of a Markdown file. */
export type Block = {
  readonly language: string;
  readonly code: string;
  /** 1-based line of the first line of code. */
  readonly line: number;
};

/** The fenced code blocks of a Markdown text, in order. Indented fences (in lists) count too. */
export const blocksOf = (markdown: string): Block[] => {
  const blocks: Block[] = [];
  let open: { language: string; indent: string; line: number; code: string[] } | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    const fence = /^(\s*)```(\S*)/.exec(text);
    if (open === undefined) {
      if (fence !== null)
        open = { language: fence[2] ?? '', indent: fence[1] ?? '', line: index + 2, code: [] };
    } else if (fence !== null) {
      blocks.push({ language: open.language, code: open.code.join('\n'), line: open.line });
      open = undefined;
    } else {
      open.code.push(text.startsWith(open.indent) ? text.slice(open.indent.length) : text);
    }
  }
  if (open !== undefined) throw new Error(`the code block of line ${open.line - 1} is never closed`);
  return blocks;
};

/** A command of a `console` block and the output that the document shows for it. */
export type Step = { readonly command: string; readonly output: string };

/** The `$ command` lines of a `console` block, each with the output below it. A trailing `\` goes on. */
export const stepsOf = (code: string): Step[] => {
  const steps: { command: string; output: string[] }[] = [];
  let continues = false;
  for (const line of code.split('\n')) {
    const last = steps.at(-1);
    if (continues && last !== undefined) last.command += `\n${line}`;
    else if (line.startsWith('$ ')) steps.push({ command: line.slice(2), output: [] });
    else if (last === undefined)
      throw new Error(`a console block starts with "$ command", not with: ${line}`);
    else last.output.push(line);
    continues = (continues || line.startsWith('$ ')) && line.endsWith('\\');
  }
  return steps.map(({ command, output }) => ({ command, output: output.join('\n').trimEnd() }));
};
