import { t as lackingIn } from "./cibuildwheel.js";

export { lackingIn };