import { c as configuredIn, l as placeOf, s as checkProject } from "./project.js";

export { checkProject, configuredIn };