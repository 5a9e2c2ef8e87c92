import { pt as readCibuildwheel } from "./run.js";

export { readCibuildwheel };