/** Bytes that PyPI takes of a file, where the project was granted no more. */
export const LARGEST_UPLOAD = 100 * 1024 * 1024;
