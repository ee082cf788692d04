package io.github.sentimentj.tokenizers.normalization;

/**
 * Takes the markup out of a text. Reads from right to left, so that what an entity stands for meets
 * text that is clean already: what is left holds neither tag nor entity, in one pass.
 *
 * <p>Not thread-safe; one instance reads one text.
 */
final class Html {
  private final char[] text;

  // The clean text fills the arrays from their end; it is never longer than what was read.
  private final char[] clean;
  private final int[] starts;
  private int top;

  private Html(String text) {
    this.text = text.toCharArray();
    this.clean = new char[this.text.length];
    this.starts = new int[this.text.length];
    this.top = this.text.length;
  }

  static void rewrite(Rewriting rewriting) {
    String text = rewriting.text();
    if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
      Html html = new Html(text);
      html.read();
      html.write(rewriting);
    }
  }

  private void read() {
    for (int i = text.length - 1; i >= 0; i--) {
      push(text[i], i);
      boolean entity = text[i] == '&';
      while (entity) {
        entity = decode(i);
      }
      if (clean[top] == '<') {
        dropTag(i);
      }
    }
  }

  private void push(int codePoint, int start) {
    top -= Character.charCount(codePoint);
    Character.toChars(codePoint, clean, top);
    for (int i = 0; i < Character.charCount(codePoint); i++) {
      starts[top + i] = start;
    }
  }

  /** Decodes the entity at the top; returns whether there may be another. */
  private boolean decode(int start) {
    HtmlMarkup.Entity entity = HtmlMarkup.entity(clean, top, clean.length);
    if (entity == null) {
      return false;
    }
    top = entity.end();
    push(entity.codePoint(), start);
    return entity.codePoint() == '&';
  }

  private void dropTag(int start) {
    int end = HtmlMarkup.tagEnd(clean, top, clean.length);
    if (end > top) {
      top = end;
      push(' ', start);
    }
  }

  private void write(Rewriting rewriting) {
    int i = top;
    while (i < clean.length) {
      int next = i + 1;
      while (next < clean.length && starts[next] == starts[i]) {
        next++;
      }
      int end = next < clean.length ? starts[next] : text.length;
      if (end > starts[i] + 1) {
        rewriting.replace(starts[i], end, new String(clean, i, next - i));
      }
      i = next;
    }
  }
}
