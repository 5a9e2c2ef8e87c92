import { n as locateFindings } from "./report.js";

export { locateFindings };