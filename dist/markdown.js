import { a as renderPage, i as renderMarkdown } from "./report.js";

export { renderMarkdown };