/** Keys of nodes that are no declarations; those of declarations are the declarations' own. */
export const nodeKeyOfInput = (user: string, index: number): string => `${user} inputs[${index}]`;
export const nodeKeyOfUndisclosed = (user: string): string => `${user} undisclosed`;
