/** The letters of `C`, `(C)`, `C/F` or `(E)/(H)`; none for nothing. */
export const routeLetters = (route: string | null | undefined): readonly string[] =>
  route === null || route === undefined || route === ''
    ? []
    : route
        .toUpperCase()
        .replaceAll(/[()\s]/g, '')
        .split('/')
        .filter((letter) => letter !== '');
