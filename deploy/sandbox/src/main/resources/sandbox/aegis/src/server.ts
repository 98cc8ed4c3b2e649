export const name = "aegis";
