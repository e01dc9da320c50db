import { styleText } from 'node:util';

const styles = {
  strong: 'bold',
  faint: 'gray',
  good: 'green',
  bad: 'red',
  doubtful: 'yellow',
} as const;

/** Emphasis for a person at a terminal; plain text for everybody else. */
export type Style = Readonly<Record<keyof typeof styles, (text: string) => string>>;

/** Colours only where the stream is a terminal and nobody said NO_COLOR. */
export const styleFor = (stream: NodeJS.WriteStream): Style => {
  const wanted = stream.isTTY === true && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb';
  const paint = (name: keyof typeof styles) => (text: string) =>
    wanted ? styleText(styles[name], text) : text;
  return {
    strong: paint('strong'),
    faint: paint('faint'),
    good: paint('good'),
    bad: paint('bad'),
    doubtful: paint('doubtful'),
  };
};
