/** The letters of `C`, `(C)`, `C/F` or `(E)/(H)`; none for nothing. */
export const routeLetters = (route: string | null | undefined): readonly string[] =>
  (route ?? '')
    .toUpperCase()
    .replaceAll(/[()\s]/g, '')
    .split('/')
    .filter((letter) => letter !== '');
