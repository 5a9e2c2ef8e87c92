import { n as proposalOf, r as textsAfter, t as planGroups } from "./proposals.js";

export { planGroups, proposalOf };