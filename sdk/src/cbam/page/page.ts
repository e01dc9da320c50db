import { type Markup, markup } from '../../trace/render/html/markup.ts';
import { STYLES } from './styles.ts';

/** Nothing may be loaded and nothing may run: the page is text and style in one file. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page that opens without a network, and prints on A4 with page numbers and repeated table heads. */
export const printablePage = (title: string, body: Markup): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: STYLES }}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
