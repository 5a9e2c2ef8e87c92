import { r as configurationOf } from "./cibuildwheel.js";

export { configurationOf };