import { n as readStaticArchive, t as readAr } from "./archives.js";

export { readStaticArchive };