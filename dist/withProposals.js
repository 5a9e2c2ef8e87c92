import { a as withProposals, i as readProject, o as withTexts, r as fixInput } from "./project.js";

export { withProposals };