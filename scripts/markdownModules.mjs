/**
 * Makes a module of a Markdown file, its default export being the text: for rolldown and for vitest, so that what
 * is tested is what is bundled.
 * @returns {{ name: string, transform: (code: string, id: string) => { code: string, moduleType: 'js', map: null } | null }}
 */
export function markdownModules() {
  return {
    name: 'markdown-modules',
    transform: (code, id) =>
      id.endsWith('.md')
        ? { code: `export default ${JSON.stringify(code)};`, moduleType: 'js', map: null }
        : null,
  };
}
