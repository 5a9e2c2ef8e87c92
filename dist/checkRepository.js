import { n as checkRepository } from "./project.js";

export { checkRepository };