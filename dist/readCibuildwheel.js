import { mt as readCibuildwheel } from "./run.js";

export { readCibuildwheel };