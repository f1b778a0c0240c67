// Stands in at build time for React Aria's words in languages the app does not speak (scripts/build-targets.mjs).
// biome-ignore lint/style/noDefaultExport: takes the place of files that export so.
export default {};
