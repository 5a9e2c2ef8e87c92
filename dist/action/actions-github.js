import { a as getOctokit, i as context } from "./octokit.js";

export { context, getOctokit };