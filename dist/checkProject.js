import { r as checkProject } from "./project.js";

export { checkProject };