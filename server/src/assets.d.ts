/** The compiled dictionary, put into the web worker's script by the bundler. */
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.txt' {
  const text: string;
  export default text;
}
