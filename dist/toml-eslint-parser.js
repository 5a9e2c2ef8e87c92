import { n as parseForESLint, r as parseTOML, t as ParseError } from "./toml.js";

export { parseTOML };