import { t as renderGitHubLog } from "./report.js";

export { renderGitHubLog };