import { n as proposalOf, r as textsAfter, t as planGroups } from "./fixing.js";

export { planGroups, proposalOf };