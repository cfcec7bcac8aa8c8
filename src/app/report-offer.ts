/** Fetches the error report when the reader opens it. What stands there without a script stays. */

/** Waits for the disclosure in the footer to be opened. */
export function offerReport(): void {
  const report = document.querySelector<HTMLDetailsElement>('.report');
  let selected: Range | undefined;
  const keepSelection = (): void => {
    const selection = getSelection();
    selected = selection?.isCollapsed === false ? selection.getRangeAt(0).cloneRange() : undefined;
  };
  // A press takes the selection away before the disclosure opens; a key does not.
  for (const sign of ['pointerdown', 'keydown']) report?.addEventListener(sign, keepSelection);
  report?.addEventListener('toggle', () => {
    if (report.open) void open(report, selected);
  });
}

async function open(report: HTMLDetailsElement, selected: Range | undefined): Promise<void> {
  try {
    await (await import('./report.ts')).openReport(report, selected);
  } catch {
    // Without a network the words in the disclosure say how to report.
  }
}
