import { t as readMachO } from "./macho.js";

export { readMachO };