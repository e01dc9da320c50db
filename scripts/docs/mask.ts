/** What differs from run to run in the output of a command, and what stands for it when outputs are compared. */
const volatile: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?( ?UTC|Z)?/g, '<time>'],
  [/did:key:z[1-9A-HJ-NP-Za-km-z]+/g, '<did:key>'],
  [/0x([0-9a-fA-F]{6,}(…[0-9a-fA-F]*)?|[0-9a-fA-F]+…[0-9a-fA-F]+)/g, '<hex>'],
  [/\/[\w./-]*\/(?:tmp|T)[./][\w.-]+|\/tmp\/[\w.-]+/g, '<folder>'],
  [/(127\.0\.0\.1|localhost):\d+/g, '<host>'],
  [/\b(pid|block|gas|nonce|process) \d+/g, '$1 <n>'],
  [/\b\d+ gas\b/g, '<n> gas'],
  [/\b\d+(\.\d+)? ?(ms|s|seconds)\b/g, '<duration>'],
  // Progress shows only where work takes long.
  [/^[\w ]+: \d+ of \d+ \(\d+ %\)\n/gm, ''],
  [/[ \t]+/g, ' '],
  [/[ \t]+$/gm, ''],
];

/** The part of an output that must be the same in every run: ids, times, folders, ports and gas are masked. */
export const mask = (output: string): string =>
  volatile.reduce((text, [pattern, replacement]) => text.replaceAll(pattern, replacement), output).trim();
