import { i as placeOf, r as checkProject } from "./project.js";

export { checkProject, placeOf };