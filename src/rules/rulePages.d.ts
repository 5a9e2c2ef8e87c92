/** The pages of docs/rules/, by the rule's id (scripts/markdownModules.mjs). */
declare module 'rule-pages' {
  const pages: { readonly [id: string]: string };
  export default pages;
}
