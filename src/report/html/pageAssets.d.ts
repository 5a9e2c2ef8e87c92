/** The script and the style of the HTML report's page, bundled from src/page/ (scripts/pageAssets.mjs). */
declare module 'page-assets' {
  const assets: { readonly script: string; readonly style: string };
  export default assets;
}
