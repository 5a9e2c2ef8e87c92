import { a as placeOf, i as configuredIn, r as checkProject } from "./project.js";

export { checkProject, configuredIn };