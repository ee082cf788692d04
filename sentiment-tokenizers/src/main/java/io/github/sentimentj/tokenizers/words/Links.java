package io.github.sentimentj.tokenizers.words;

import java.util.List;

/** Addresses of pages and mailboxes. Looks ahead no further than a fixed number of code points. */
final class Links {
  private static final int LONGEST_MAILBOX = 64;
  private static final int LONGEST_DOMAIN = 255;
  private static final AsciiSet MAILBOX_SIGNS = AsciiSet.of("._%+-");
  private static final AsciiSet DOMAIN_SIGNS = AsciiSet.of("-.");
  private static final AsciiSet NEVER_LAST = AsciiSet.of(".,!?:;)]'*_");
  private static final List<String> SCHEMES = List.of("http://", "https://", "ftp://", "www.");
  private static final List<String> DOMAINS = List.of(".com", ".org", ".net");

  private final CleanText text;

  Links(CleanText text) {
    this.text = text;
  }

  /**
   * Returns the end of the address that begins here, or {@code start} where none does.
   *
   * @param wordEnd end of the letters and digits that begin here
   */
  int end(int start, int wordEnd) {
    int next = text.at(wordEnd);
    if (next == ':' || next == '.') {
      int page = pageEnd(start);
      if (page > start) {
        return page;
      }
    }
    return next == '@' || MAILBOX_SIGNS.contains(next) ? mailboxEnd(start) : start;
  }

  /** Returns the end of the domain, such as {@code .com}, that ends a bare address here. */
  int domainEnd(int dot) {
    for (String domain : DOMAINS) {
      int end = dot + domain.length();
      if (text.matches(dot, domain) && !text.inWord(end)) {
        return end;
      }
    }
    return dot;
  }

  private int pageEnd(int start) {
    for (String scheme : SCHEMES) {
      if (text.matches(start, scheme)) {
        int first = start + scheme.length();
        int end = first;
        while (isAddress(text.at(end))) {
          end++;
        }
        while (end > first && NEVER_LAST.contains(text.at(end - 1))) {
          end--;
        }
        return end > first ? end : start;
      }
    }
    return start;
  }

  private static boolean isAddress(int c) {
    return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"';
  }

  private int mailboxEnd(int start) {
    int at = start;
    while (at - start < LONGEST_MAILBOX && isMailbox(at)) {
      at++;
    }
    if (text.at(at) != '@') {
      return start;
    }
    int lastDot = at;
    int end = at + 1;
    while (end - at <= LONGEST_DOMAIN && isDomain(end)) {
      lastDot = text.at(end) == '.' ? end : lastDot;
      end++;
    }
    return lastDot > at + 1 ? end : start;
  }

  private boolean isMailbox(int index) {
    return text.inWord(index) || MAILBOX_SIGNS.contains(text.at(index));
  }

  private boolean isDomain(int index) {
    return text.inWord(index) || (DOMAIN_SIGNS.contains(text.at(index)) && text.inWord(index + 1));
  }
}
