import { a as placeOf, i as cibuildwheelIn, r as checkProject } from "./project.js";

export { checkProject, cibuildwheelIn };