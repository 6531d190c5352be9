/** The middle of a text in the draft on the screen, and its ends, in pixels; `undefined` where it is not there. */
export function placeOf(page, text) {
  return page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const at = nodes
        .map((node) => node.data)
        .join('')
        .replaceAll('\u00a0', ' ')
        .indexOf(wanted);
      if (at < 0) continue;
      const find = (offset) => {
        let left = offset;
        for (const node of nodes) {
          if (left <= node.length) return [node, left];
          left -= node.length;
        }
        return undefined;
      };
      const range = document.createRange();
      range.setStart(...find(at + 1));
      range.setEnd(...find(at + wanted.length));
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, left: x, right: x + width };
    }
    return undefined;
  }, text);
}
