import { t as perform } from "./run.js";

export { perform };