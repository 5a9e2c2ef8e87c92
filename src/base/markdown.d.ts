/** A Markdown file as a module (scripts/markdownModules.mjs). */
declare module '*.md' {
  const text: string;
  export default text;
}
