/** The part of JSON Schema that `z.toJSONSchema` makes of the shapes of the command line. */
type Schema = {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

const render = (schema: Schema, indent: string): string => {
  const { type, properties, required = [], items, enum: values, const: constant, $ref } = schema;
  const options = schema.anyOf ?? schema.oneOf;
  if ($ref !== undefined) return $ref === '#' ? 'the same again' : ($ref.split('/').at(-1) ?? 'unknown');
  if (constant !== undefined) return JSON.stringify(constant);
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (options !== undefined) return options.map((one) => render(one, indent)).join(' | ');
  if (properties !== undefined) {
    const lines = Object.entries(properties).map(
      ([name, one]) =>
        `${indent}  ${name}${required.includes(name) ? '' : '?'}: ${render(one, `${indent}  `)}`,
    );
    return `{\n${lines.join('\n')}\n${indent}}`;
  }
  if (type === 'array') {
    const element = items === undefined ? 'unknown' : render(items, indent);
    return element.includes(' | ') && !element.startsWith('{') ? `(${element})[]` : `${element}[]`;
  }
  return typeof type === 'object' ? type.join(' | ') : (type ?? 'unknown');
};

/** A JSON Schema as a person reads a shape: `{ name: string ... }`, `?` for what may be left out. */
export const shapeText = (schema: unknown): string => {
  if (!isSchema(schema)) throw new Error('not a JSON Schema');
  const named = Object.entries(schema.$defs ?? {}).map(([name, one]) => `\n\n${name}: ${render(one, '')}`);
  return render(schema, '') + named.join('');
};
