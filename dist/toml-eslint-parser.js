import { n as parseForESLint, r as parseTOML, t as ParseError } from "./lib.js";

export { parseTOML };