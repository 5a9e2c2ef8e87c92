import { n as windowsArchitecture, t as readPe } from "./pe.js";

export { readPe };