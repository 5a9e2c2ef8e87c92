import { n as retry, t as VERSION } from "./octokit.js";

export { VERSION, retry };